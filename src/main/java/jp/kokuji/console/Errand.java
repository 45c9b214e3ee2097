package jp.kokuji.console;

import java.time.ZonedDateTime;
import jp.kokuji.run.Progress;
import org.jspecify.annotations.Nullable;

/** Something that was begun on a page, and how far it has come. */
final class Errand implements Progress {
  private final String name;
  private final ZonedDateTime begun;
  private volatile State state = new State("", 0, 0, "", null);

  Errand(String name, ZonedDateTime begun) {
    this.name = name;
    this.begun = begun;
  }

  /** How it stands. */
  record State(String work, int done, int of, String latest, Errands.@Nullable End end) {}

  public String name() {
    return name;
  }

  public ZonedDateTime begun() {
    return begun;
  }

  public State state() {
    return state;
  }

  public boolean running() {
    return state.end() == null;
  }

  @Override
  public void begin(String work, int steps) {
    state = new State(work, 0, steps, "", null);
  }

  @Override
  public void step(String what) {
    State now = state;
    state = new State(now.work(), now.done() + 1, now.of(), what, null);
  }

  @Override
  public void end() {}

  void end(Errands.End end) {
    State now = state;
    state = new State(now.work(), now.done(), now.of(), now.latest(), end);
  }
}
