package jp.kokuji.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much anybody may ask for in a minute: more than a person does, too little for a flood. */
final class Pace extends OncePerRequestFilter {
  private static final int MINUTE = 60;

  /** Each costs as much as checking a password does. */
  private static final int SIGN_INS = 30;

  private static final int PAGES = 1200;
  private static final Set<String> DOORS = Set.of("/sign-in", "/welcome", "/passkey/new");

  private final Clock clock;
  private final AtomicLong minute = new AtomicLong();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  Pace(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long now = clock.instant().getEpochSecond();
    boolean password =
        request.getMethod().equals("POST") && DOORS.contains(request.getServletPath());
    if (minute.getAndSet(now / MINUTE) != now / MINUTE) {
      counts.clear();
    }
    String who = (password ? "password" : name()) + " " + request.getRemoteAddr();
    if (counts.merge(who, 1, Integer::sum) > (password ? SIGN_INS : PAGES)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE - now % MINUTE));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    chain.doFilter(request, response);
  }

  private static String name() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known == null ? "" : known.getName();
  }
}
