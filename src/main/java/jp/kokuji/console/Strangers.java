package jp.kokuji.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import jp.kokuji.message.Messages;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How many at once from one machine may send something without being signed in. Each keeps a thread
 * of the server as long as it sends, however slowly; files are not looked at.
 */
final class Strangers extends OncePerRequestFilter {
  private static final int MOST = 16;
  private static final String UNHEARD = Strangers.class.getName();

  private final Map<String, Integer> sending = new ConcurrentHashMap<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean sends =
        request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    if (!sends || SecurityContextHolder.getContext().getAuthentication() != null) {
      chain.doFilter(request, response);
      return;
    }
    String from = request.getRemoteAddr();
    try {
      if (sending.merge(from, 1, Integer::sum) > MOST) {
        request.setAttribute(UNHEARD, true);
        // a page would have the server read the rest first
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType("text/plain;charset=UTF-8");
        Locale language = new Language().resolveLocale(request);
        response.getWriter().write(Messages.of("console", language).text("429.words"));
      } else if (Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart")) {
        request.getInputStream().transferTo(OutputStream.nullOutputStream());
        response.sendError(HttpStatus.UNAUTHORIZED.value());
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      sending.computeIfPresent(from, (address, now) -> now > 1 ? now - 1 : null);
    }
  }

  /** The server does not wait for the rest of what it has refused to hear. */
  static final class Unheard extends ValveBase {
    Unheard() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (request.getAttribute(UNHEARD) != null) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
      }
    }
  }
}
