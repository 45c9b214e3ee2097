package jp.kokuji.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much anybody may ask for in a minute: more than a person does, and less than would keep
 * others out.
 */
final class Pace extends OncePerRequestFilter {
  private static final int MINUTE = 60;

  /** Each costs as much as checking a password does. */
  private static final int SIGN_INS = 30;

  private static final int PAGES = 1200;

  /** As many minutes' counts are kept; then they are forgotten, which is generous. */
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  Pace(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long now = clock.instant().getEpochSecond();
    boolean password = request.getMethod().equals("POST") && isDoor(request.getServletPath());
    String who = password ? "password" : name();
    if (counts.size() > MOST) {
      counts.clear();
    }
    String minute = now / MINUTE + " " + who + " " + request.getRemoteAddr();
    if (counts.merge(minute, 1, Integer::sum) > (password ? SIGN_INS : PAGES)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE - now % MINUTE));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private static boolean isDoor(String path) {
    return path.equals("/sign-in") || path.equals("/welcome");
  }

  private static String name() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null ? "" : known.getName();
  }
}
