package jp.kokuji.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.run.SoleRun;
import jp.kokuji.submission.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores every outcome of a chunk, valid and held back alike, in the chunk's transaction. */
final class OutcomeWriter implements ItemWriter<Judged> {
  private final SoleRun sole;
  private final IntFunction<OutcomeStore> opening;
  private int place = -1;
  private @Nullable OutcomeStore store;

  /**
   * @param opening opens the store of a staged submission, which the step before has made, by its
   *     place in the bundle
   */
  OutcomeWriter(SoleRun sole, IntFunction<OutcomeStore> opening) {
    this.sole = sole;
    this.opening = opening;
  }

  @Override
  public void write(Chunk<? extends Judged> chunk) throws SQLException {
    sole.requireHeld();
    List<? extends Judged> judged = chunk.getItems();
    for (int from = 0, to; from < judged.size(); from = to) {
      List<Outcome> file = new ArrayList<>();
      for (to = from; to < judged.size() && isOfOne(judged, from, to); to++) {
        file.add(judged.get(to).outcome());
      }
      store(judged.get(from).place()).store(file);
    }
  }

  private static boolean isOfOne(List<? extends Judged> judged, int one, int other) {
    return judged.get(one).place() == judged.get(other).place();
  }

  /** The files come one after the other. */
  private OutcomeStore store(int of) {
    if (store == null || place != of) {
      store = opening.apply(of);
      place = of;
    }
    return store;
  }
}
