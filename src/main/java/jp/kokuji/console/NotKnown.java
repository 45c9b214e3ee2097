package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What is said where a city's directory did not answer, or did not know the person. */
final class NotKnown implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
  static final String UNKNOWN = "/sign-in?unknown";
  static final AuthenticationFailureHandler HANDLER = NotKnown::say;

  /** Puts the handler where a browser is sent to the directory, too. */
  static final NotKnown LEAVING = new NotKnown();

  private static final Logger LOG = LoggerFactory.getLogger(NotKnown.class);

  private NotKnown() {}

  private static void say(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    boolean silent =
        Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
            .anyMatch(IOException.class::isInstance);
    if (silent) {
      LOG.warn("the city's directory does not answer", failed);
    }
    response.sendRedirect(silent ? "/sign-in?silent" : UNKNOWN);
  }

  @Override
  public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O leaving) {
    leaving.setAuthenticationFailureHandler(HANDLER);
    return leaving;
  }
}
