package jp.kokuji;

import java.util.Locale;
import jp.kokuji.command.CommandLines;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The program's entry. What Spring Boot configures is named one by one, because the web server of
 * {@code serve} on the class path would slow down the start of every other command; so are the
 * packages that hold components, because Spring reads every class of theirs.
 */
@SpringBootConfiguration
@ComponentScan({
  "jp.kokuji.check",
  "jp.kokuji.figure",
  "jp.kokuji.job",
  "jp.kokuji.record",
  "jp.kokuji.report",
  "jp.kokuji.returned",
  "jp.kokuji.status"
})
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class
})
public class Kokuji {
  public static void main(String[] arguments) {
    // Libraries format with the machine's locale, and some locales have digits of their own.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    // H2 would keep every value it meets in case it meets it again, which costs more than it saves.
    System.setProperty("h2.objectCache", "false");
    // A second thread would get ready what hardly any command needs.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    System.exit(CommandLines.run(arguments));
  }
}
