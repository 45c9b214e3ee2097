package jp.kokuji.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Believes the headers of the proxies that the city names, and nobody else's. */
final class NamedProxy extends OncePerRequestFilter {
  private static final String SAID = NamedProxy.class.getName() + ".said";

  private final ForwardedHeaderFilter believed = new ForwardedHeaderFilter();
  private final ForwardedHeaderFilter unheard = new ForwardedHeaderFilter();
  private final Doors.Proxy proxy;

  NamedProxy(Doors.Proxy proxy) {
    this.proxy = proxy;
    unheard.setRemoveOnly(true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean ours = proxy.addresses().contains(request.getRemoteAddr());
    if (ours && !proxy.header().isEmpty()) {
      List<String> said = Collections.list(request.getHeaders(proxy.header()));
      request.setAttribute(SAID, said.size() == 1 ? said.getFirst() : null);
    }
    (ours ? believed : unheard).doFilter(request, response, chain);
  }

  /** Signs in whom the proxy names, at each request anew; without a session that outlives it. */
  static final class Said extends AbstractPreAuthenticatedProcessingFilter {
    Said(AuthenticationProvider accounts) {
      setAuthenticationManager(new ProviderManager(accounts));
      setSecurityContextRepository(new NullSecurityContextRepository());
    }

    @Override
    protected @Nullable Object getPreAuthenticatedPrincipal(HttpServletRequest request) {
      return request.getAttribute(SAID) instanceof String name && !name.isBlank() ? name : null;
    }

    @Override
    protected Object getPreAuthenticatedCredentials(HttpServletRequest request) {
      return "";
    }
  }
}
