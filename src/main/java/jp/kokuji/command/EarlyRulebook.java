package jp.kokuji.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.InvalidRulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Folders;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Reads the rulebook while the database is opened, since neither needs the other. */
final class EarlyRulebook implements ApplicationListener<ApplicationContextInitializedEvent> {
  private final ExecutorService reading =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("rulebook").factory());

  private @Nullable Future<Rulebook> rulebook;

  /** Begins as soon as it is known where the rules stand. */
  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    Path jobs =
        Binder.get(event.getApplicationContext().getEnvironment())
            .bind("kokuji", Folders.class)
            .get()
            .jobs();
    rulebook = reading.submit(() -> new RulebookReader(jobs).read());
    reading.shutdown();
  }

  /**
   * Waits for it; what is wrong with it is said only now, after what is wrong with the database.
   */
  Rulebook get() throws InvalidRulebook {
    Future<Rulebook> read = Objects.requireNonNull(rulebook, "not started");
    reading.close();
    if (read.state() == Future.State.SUCCESS) {
      return read.resultNow();
    }
    switch (read.exceptionNow()) {
      case InvalidRulebook invalid -> throw invalid;
      case RuntimeException fault -> throw fault;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
