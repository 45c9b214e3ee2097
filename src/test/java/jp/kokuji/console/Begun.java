package jp.kokuji.console;

import org.springframework.context.ApplicationContext;

/** What somebody has begun on a page and has not waited for, as tests of other rooms see it. */
public final class Begun {
  private Begun() {}

  /** Also while it has not taken its turn yet. */
  public static boolean running(ApplicationContext served) {
    return served.getBean(Errands.class).last().filter(Errand::running).isPresent();
  }
}
