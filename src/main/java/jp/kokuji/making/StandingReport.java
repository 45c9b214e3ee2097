package jp.kokuji.making;

import java.nio.file.Path;
import jp.kokuji.figure.FigureSet;
import org.jspecify.annotations.Nullable;

/**
 * A making of a report, and whether it is the one whose files stand in the output folder.
 *
 * @param state of its files
 * @param version counts the final versions; null for what is none
 * @param folder where its files stand, or would
 */
public record StandingReport(
    State state, @Nullable Integer version, Path folder, FigureSet figures) {

  /** What became of the making. */
  public enum State {
    FINAL,
    DRAFT,
    /** It was refused, or its files have gone. */
    UNRELEASED
  }
}
