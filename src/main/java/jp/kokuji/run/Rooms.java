package jp.kokuji.run;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * Where Spring looks. What Spring Boot configures is named one by one, because the web server of
 * {@code kokuji serve} must not come with every command.
 */
@SpringBootConfiguration
@ComponentScan({
  "jp.kokuji.account",
  "jp.kokuji.backup",
  "jp.kokuji.check",
  "jp.kokuji.document",
  "jp.kokuji.figure",
  "jp.kokuji.load",
  "jp.kokuji.making",
  "jp.kokuji.notice",
  "jp.kokuji.record",
  "jp.kokuji.reminder",
  "jp.kokuji.report",
  "jp.kokuji.returned",
  "jp.kokuji.run",
  "jp.kokuji.status"
})
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  MailSenderAutoConfiguration.class
})
public class Rooms {}
