package jp.kokuji.run;

import jp.kokuji.rulebook.reading.InvalidRulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;

/** Keeps Spring from saying once more, and at length, what the command says. */
final class SaidByCommand implements SpringBootExceptionReporter {
  SaidByCommand(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    return failure instanceof BodyUnsaid || failure.getCause() instanceof InvalidRulebook;
  }
}
