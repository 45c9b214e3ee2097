package jp.kokuji.command;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import jp.kokuji.run.OneBody;
import jp.kokuji.run.OwnSchema;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Makes the schema of a body before the database is opened, as the folder is made of another. */
final class BodysSchema implements ApplicationListener<ApplicationContextInitializedEvent> {
  /** The schema could not be made. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String schema;

    Refused(String schema, SQLException cause) {
      super(cause);
      this.schema = schema;
    }

    String schema() {
      return schema;
    }
  }

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    Environment environment = event.getApplicationContext().getEnvironment();
    String code = environment.getProperty(OneBody.BODY, "");
    String url = environment.getProperty("spring.datasource.url", "");
    if (code.isEmpty() || !url.startsWith("jdbc:postgresql:")) {
      return;
    }
    OwnSchema schema = OwnSchema.of(code);
    String user = environment.getProperty("spring.datasource.username", "");
    String password = environment.getProperty("spring.datasource.password", "");
    try (Connection server = DriverManager.getConnection(schema.without(url), user, password)) {
      schema.make(server);
    } catch (SQLException e) {
      throw new Refused(schema.name(), e);
    }
  }
}
