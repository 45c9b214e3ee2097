package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.ReportDefinition.SectionDefinition;

/** Tells where the fixed numbers come from that the sentences of a section quote. */
final class FactNotes {
  private FactNotes() {}

  static List<Block> of(Setting setting, SectionDefinition section) {
    List<String> texts = section.blocks().stream().flatMap(FactNotes::texts).toList();
    List<Block> notes = new ArrayList<>();
    setting
        .layout()
        .facts()
        .forEach(
            (name, fact) -> {
              if (texts.stream().anyMatch(text -> text.contains("{" + name + "}"))) {
                Sentence note =
                    Sentence.rule(
                        Setting.WORDS.text(
                            "note", Setting.WORDS.text("fact", fact.text(), fact.source())));
                notes.add(new Block.Remark(setting.written(note)));
              }
            });
    return notes;
  }

  private static Stream<String> texts(BlockDefinition block) {
    return switch (block) {
      case BlockDefinition.Text text ->
          Stream.concat(Stream.of(text.text()), Stream.ofNullable(text.otherwise()));
      case BlockDefinition.Remark remark -> Stream.of(remark.text());
      default -> Stream.of();
    };
  }
}
