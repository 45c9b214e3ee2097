package jp.kokuji.load;

import java.util.List;
import java.util.function.Supplier;
import jp.kokuji.record.OutcomeStore;
import jp.kokuji.submission.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Stores every outcome of a chunk, valid and held back alike, in the chunk's transaction. */
final class OutcomeWriter implements ItemWriter<Outcome> {
  private final Supplier<OutcomeStore> opening;
  private @Nullable OutcomeStore store;

  /**
   * @param opening opens the store of the staged submission, which the step before has made
   */
  OutcomeWriter(Supplier<OutcomeStore> opening) {
    this.opening = opening;
  }

  @Override
  public void write(Chunk<? extends Outcome> chunk) {
    if (store == null) {
      store = opening.get();
    }
    store.store(List.copyOf(chunk.getItems()));
  }
}
