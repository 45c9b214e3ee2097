package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import jp.kokuji.message.Messages;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * In which language somebody has the pages: that of the installation until they choose the other,
 * which the browser keeps. What is stored, printed and published stays in the installation's.
 */
final class Language extends CookieLocaleResolver {
  private static final String CHOICE = "lang";

  Language() {
    super("kokuji-language");
    setDefaultLocale(Messages.SPOKEN);
    setCookieMaxAge(Duration.ofDays(365));
    setCookieHttpOnly(true);
    setCookieSameSite("Strict");
  }

  @Override
  protected Locale parseLocaleValue(String value) {
    return of(value);
  }

  /** There are words in no third one. */
  private static Locale of(String code) {
    return code.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
  }

  /** Takes the choice from a page's address. */
  static final class Chosen extends LocaleChangeInterceptor {
    Chosen() {
      setParamName(CHOICE);
      setHttpMethods("GET");
    }

    @Override
    protected Locale parseLocaleValue(String value) {
      return of(value);
    }
  }

  /** The address of the same page in that language; of the first one after something was sent. */
  static String address(HttpServletRequest request, String code) {
    UriComponentsBuilder here =
        request.getMethod().equals("GET")
            ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
            : UriComponentsBuilder.fromPath("/");
    return here.replaceQueryParam(CHOICE, code).build().toUriString();
  }
}
