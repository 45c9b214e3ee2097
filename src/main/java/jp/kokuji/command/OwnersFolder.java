package jp.kokuji.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kokuji.file.OwnerOnly;
import jp.kokuji.run.Folders;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Lets nobody but the owner read the database: before it is opened, and once it has been written.
 */
final class OwnersFolder implements ApplicationListener<ApplicationEvent> {
  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    switch (event) {
      case ApplicationContextInitializedEvent begun -> close(begun.getApplicationContext(), true);
      case ContextClosedEvent ended -> {
        if (ended.getApplicationContext() instanceof ConfigurableApplicationContext context) {
          close(context, false);
        }
      }
      default -> {}
    }
  }

  private static void close(ConfigurableApplicationContext context, boolean make) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Path data = Binder.get(environment).bind("kokuji", Folders.class).get().data();
    boolean embedded =
        environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:");
    try {
      if ((make && embedded) || Files.isDirectory(data)) {
        OwnerOnly.close(data);
      }
    } catch (IOException unreadable) {
      // what keeps the folder from being changed is said by the database, which needs it more
    }
  }
}
