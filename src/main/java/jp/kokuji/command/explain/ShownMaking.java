package jp.kokuji.command.explain;

import java.util.Locale;
import jp.kokuji.command.Words;
import jp.kokuji.making.StandingReport;
import org.jspecify.annotations.Nullable;

/**
 * Which making of a report a figure is taken from.
 *
 * @param state {@code final}, {@code draft}, or {@code unreleased} where no file shows it
 * @param version of a final version
 * @param folder where its files stand, or would
 */
record ShownMaking(String state, @Nullable Integer version, String folder) {
  static ShownMaking of(StandingReport report) {
    return new ShownMaking(
        report.state().name().toLowerCase(Locale.ROOT),
        report.version(),
        report.folder().toString());
  }

  String sentence() {
    return Words.of("explain.making." + state, version == null ? 0 : version, folder);
  }
}
