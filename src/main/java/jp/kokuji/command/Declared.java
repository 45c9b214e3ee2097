package jp.kokuji.command;

import java.time.Clock;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import jp.kokuji.run.Installation;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What a command works with that needs no database: it runs beside a {@link Session}. */
record Declared(Rulebook rulebook, Folders folders, Clock clock) {

  /** Reads the rules in the folder that the command line or a property of Spring Boot names. */
  static Declared read(FolderOptions options) throws InvalidRulebook {
    try (ConfigurableApplicationContext context = installation(options)) {
      Folders folders = context.getBean(Folders.class);
      Rulebook rulebook = new RulebookReader(folders.jobs()).read();
      return new Declared(rulebook, folders, context.getBean(Clock.class));
    }
  }

  /** The folders that the command line or a property of Spring Boot names. */
  static Folders folders(FolderOptions options) {
    return folders(options.arguments());
  }

  /** The properties of the installation, with no database behind them. */
  static ConfigurableApplicationContext installation(FolderOptions options) {
    return installation(options.arguments());
  }

  /** The folders that all bodies of an installation have in common. */
  static Folders foldersOfAll(FolderOptions options) {
    return folders(options.ofAll());
  }

  private static Folders folders(String[] arguments) {
    try (ConfigurableApplicationContext context = installation(arguments)) {
      return context.getBean(Folders.class);
    }
  }

  /** The same of the arguments. */
  static ConfigurableApplicationContext installation(String... arguments) {
    return new SpringApplicationBuilder(Installation.class)
        .listeners(new QuietLog())
        .run(arguments);
  }
}
