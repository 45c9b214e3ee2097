package jp.kokuji.console;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
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
  record State(String work, int done, int of, String latest, @Nullable End end) {}

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

  void end(End end) {
    State now = state;
    state = new State(now.work(), now.done(), now.of(), now.latest(), end);
  }

  /**
   * How it ended.
   *
   * @param words of the sentence that says so, whose gaps are filled by the numbers
   * @param open what each report has left
   */
  record End(String words, List<Object> gaps, Map<String, List<String>> open) {
    static End of(String words, Object... gaps) {
      return new End(words, List.of(gaps), Map.of());
    }

    public boolean good() {
      return !words.matches("errand\\.(?:failed|busy|stopped|open|no-dump|torn)");
    }
  }
}
