package jp.kokuji.load;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import jp.kokuji.rulebook.Directory;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.submission.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Reads what became of the rows of a bundle, file after file. */
final class BundleOutcomes implements ItemReader<Judged>, Closeable {
  private final List<Reading> readings;
  private final Rulebook rulebook;
  private final Directory directory;
  private int place;
  private @Nullable Outcomes current;

  BundleOutcomes(List<Reading> readings, Rulebook rulebook) {
    this.readings = readings;
    this.rulebook = rulebook;
    this.directory = new Directory(rulebook.city());
  }

  @Override
  public @Nullable Judged read() throws IOException {
    while (place < readings.size()) {
      if (current == null) {
        Reading file = readings.get(place);
        current =
            new Outcomes(
                file.spool().copy(), file.file(), rulebook, directory, file.tallied()::see);
      }
      Outcome outcome = current.read();
      if (outcome != null) {
        return new Judged(place, outcome);
      }
      close();
      place++;
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
