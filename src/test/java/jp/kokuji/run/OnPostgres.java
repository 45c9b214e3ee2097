package jp.kokuji.run;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kokuji.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on a database server; tests with this mark share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("postgres")
@ContextConfiguration(initializers = OnPostgres.Server.class)
@SpringBootTest(
    classes = Rooms.class,
    properties = {
      "kokuji.input=${kokuji.fork:target}/on-postgres/input",
      "kokuji.output=${kokuji.fork:target}/on-postgres/output",
      "kokuji.jobs=${kokuji.fork:target}/on-postgres/jobs",
      "kokuji.data=./${kokuji.fork:target}/on-postgres/data"
    })
public @interface OnPostgres {

  /** Gives each such program a database of its own on the server of the tests. */
  final class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "spring.datasource.url=" + TestDatabase.newPostgres("jobs" + MADE.incrementAndGet()),
              "spring.datasource.username=postgres")
          .applyTo(context);
    }
  }
}
