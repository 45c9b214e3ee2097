package jp.kokuji.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kokuji.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of somebody whose account was removed or has another role by now. */
final class StillThere extends OncePerRequestFilter {
  private final Part<Accounts> accounts;

  StillThere(Part<Accounts> accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (who != null && who.getPrincipal() instanceof Person person && gone(who, person)) {
        request.getSession().invalidate();
        SecurityContextHolder.clearContext();
      }
      chain.doFilter(request, response);
    } catch (Office.Closed closed) {
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }
  }

  private boolean gone(Authentication who, @Nullable Person person) throws Office.Closed {
    return person != null
        && who.getAuthorities().contains(Person.BY_ACCOUNT)
        && accounts
            .get()
            .find(person.name())
            .filter(
                account ->
                    account.role() == person.role()
                        && account.department().equals(person.department()))
            .isEmpty();
  }
}
