package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The key in the address that {@code serve} prints: whoever reads the terminal is the person at
 * this machine. It opens one session and is gone, since addresses stay in a browser's history.
 */
public final class EntryKey extends OncePerRequestFilter {
  private static final int BYTES = 24;

  private final AtomicReference<@Nullable String> key;
  private final Person person;

  /**
   * @param wanted false where no key opens the pages
   */
  EntryKey(boolean wanted, Person person) {
    this.key = new AtomicReference<>(random());
    if (!wanted) {
      key.set(null);
    }
    this.person = person;
  }

  /** Something that nobody guesses. */
  static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** The key as long as nobody has used it. */
  public String get() {
    String unused = key.get();
    return unused == null ? "" : unused;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String given = request.getParameter("key");
    if (given == null || !request.getServletPath().equals("/")) {
      chain.doFilter(request, response);
      return;
    }
    if (opens(given)) {
      signIn(request, response);
    }
    response.sendRedirect("/");
  }

  private boolean opens(String given) {
    String wanted = key.get();
    return wanted != null
        && MessageDigest.isEqual(wanted.getBytes(UTF_8), given.getBytes(UTF_8))
        && key.compareAndSet(wanted, null);
  }

  /** In a session of its own, whatever session somebody may have prepared. */
  private void signIn(HttpServletRequest request, HttpServletResponse response) {
    request.getSession().invalidate();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person.signedIn());
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
