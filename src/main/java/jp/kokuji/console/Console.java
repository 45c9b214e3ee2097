package jp.kokuji.console;

import java.util.Locale;
import jp.kokuji.message.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/**
 * What {@code serve} adds to its server to show the pages. Not marked as a configuration, so that
 * no command's scan finds it.
 */
@ComponentScan("jp.kokuji.console")
public class Console {

  /** The language of the installation, not of the browser: the data are Japanese anyhow. */
  @Bean
  LocaleResolver localeResolver() {
    Locale spoken = Messages.SPOKEN;
    return new FixedLocaleResolver(spoken);
  }
}
