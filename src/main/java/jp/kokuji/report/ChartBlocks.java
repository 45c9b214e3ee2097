package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.TableDefinition.Zero;

/** A chart as declared, and a note below it that names what it leaves out. */
final class ChartBlocks {
  /** More textures than these cannot be told apart. */
  private static final int MOST_SERIES = 5;

  private static final int MOST_CATEGORIES = 24;
  private static final int MOST_BARS = 50;

  private final Setting setting;
  private final BlockDefinition.Chart definition;
  private final List<String> notes = new ArrayList<>();

  ChartBlocks(Setting setting, BlockDefinition.Chart definition) {
    this.setting = setting;
    this.definition = definition;
  }

  /**
   * Nothing where there are too few rows or all but too few are 0; a sentence in its place where
   * all figures are 0.
   */
  List<Block> blocks() {
    ChartedTable table = new ChartedTable(setting, definition);
    if (table.rows().size() < definition.atLeast()) {
      return List.of();
    }
    Charted charted = table.charted();
    String caption = setting.words(definition.caption());
    if (charted.isZero()) {
      String sentence = Setting.WORDS.text("chart.zero", caption);
      return List.of(new Block.Paragraph(written(sentence)));
    }
    Charted shown = withoutZero(latest(charted));
    if (!table.rowsAreSeries() && shown.categories().size() < definition.atLeast()) {
      return List.of();
    }
    Block.Chart chart = chart(caption, fewer(shown));
    return notes.isEmpty()
        ? List.of(chart)
        : List.of(
            chart, new Block.Remark(written(Setting.WORDS.text("note", String.join("", notes)))));
  }

  /** The numbers in these words are those of the drawing, not of what was counted. */
  private Sentence written(String words) {
    return setting.written(Sentence.rule(words));
  }

  private Charted latest(Charted charted) {
    if (charted.series().size() <= MOST_SERIES) {
      return charted;
    }
    Charted latest = charted.latest(MOST_SERIES);
    notes.add(Setting.WORDS.text("chart.latest", latest.series().getFirst().name(), MOST_SERIES));
    return latest;
  }

  private Charted withoutZero(Charted charted) {
    if (definition.zero() != Zero.OMIT) {
      return charted;
    }
    Charted above = charted.largest(charted.aboveZero());
    if (above.categories().size() < charted.categories().size()) {
      String left =
          charted.categories().stream()
              .filter(category -> !above.categories().contains(category))
              .collect(Collectors.joining("、"));
      notes.add(Setting.WORDS.text("chart.omitted", left));
    }
    return above;
  }

  private Charted fewer(Charted charted) {
    int most = Math.min(MOST_CATEGORIES, MOST_BARS / charted.series().size());
    if (charted.categories().size() <= most) {
      return charted;
    }
    notes.add(Setting.WORDS.text("chart.largest", charted.categories().size(), most));
    return charted.largest(most);
  }

  private Block.Chart chart(String caption, Charted charted) {
    Block.Chart.Bars bars =
        switch (definition.type()) {
          case BARS -> Block.Chart.Bars.ACROSS;
          case COLUMNS -> Block.Chart.Bars.UPWARDS;
        };
    return new Block.Chart(
        caption,
        definition.unit(),
        bars,
        charted.categories(),
        charted.series(),
        new ChartWords(charted).alternative(caption + definition.unit()));
  }
}
