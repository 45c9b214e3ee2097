package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.report.Report.Section;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.CheckNote;
import jp.kokuji.rulebook.PhraseDefinition;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.Digits;
import jp.kokuji.rulebook.Rulebook;

/** Prints notes on checks: below the section that shows the table concerned, or at the very end. */
public final class NotedSections {
  private final ReportDefinition definition;
  private final Rulebook rulebook;
  private final FiscalYear year;

  public NotedSections(ReportDefinition definition, Rulebook rulebook, FiscalYear year) {
    this.definition = definition;
    this.rulebook = rulebook;
    this.year = year;
  }

  /** The report with those of the notes that are to be printed. */
  public Report add(Report report, List<CheckNote> notes) {
    List<Section> sections = new ArrayList<>(report.sections());
    List<Block> left = new ArrayList<>();
    for (CheckNote note : notes) {
      if (note.print()) {
        Block.Remark remark = new Block.Remark(sentence(Setting.WORDS.text("note", note.text())));
        int place = section(note);
        if (place < 0) {
          left.add(remark);
        } else {
          sections.set(place, with(sections.get(place), remark));
        }
      }
    }
    Report noted = report.with(sections);
    return left.isEmpty() ? noted : with(noted, Setting.WORDS.text("notes"), left);
  }

  /** The report with what was left out when it was made final, and why, at its very end. */
  public Report add(Report report, List<String> leftOut, String reason) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Remark(sentence(Setting.WORDS.text("left-out.words"))));
    leftOut.forEach(line -> blocks.add(new Block.Remark(sentence(line))));
    blocks.add(new Block.Remark(sentence(Setting.WORDS.text("left-out.reason", reason))));
    return with(report, Setting.WORDS.text("left-out"), blocks);
  }

  private Report with(Report report, String heading, List<Block> blocks) {
    List<Section> sections = new ArrayList<>(report.sections());
    long numbered = sections.stream().filter(s -> !s.number().isEmpty()).count();
    String number = sentence(Long.toString(numbered + 1));
    sections.add(new Section(number, heading, heading, blocks));
    return report.with(sections);
  }

  private static Section with(Section section, Block last) {
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.add(last);
    return new Section(section.number(), section.heading(), section.shortName(), blocks);
  }

  private String sentence(String text) {
    return definition.layout(year).digits() == Digits.FULL ? Setting.fullWidth(text) : text;
  }

  /** The first section that prints or quotes a table of the note's check; -1 if there is none. */
  private int section(CheckNote note) {
    List<String> tables =
        rulebook.checks().of(definition).stream()
            .filter(check -> check.id().equals(note.check()))
            .map(CheckDefinition::criterion)
            .flatMap(criterion -> criterion.tables().stream())
            .toList();
    List<String> names = definition.layout(year).sections();
    for (int i = 0; i < names.size(); i++) {
      var section = Objects.requireNonNull(definition.sections().get(names.get(i)));
      if (section.blocks().stream().flatMap(NotedSections::tables).anyMatch(tables::contains)) {
        return i;
      }
    }
    return -1;
  }

  private static Stream<String> tables(BlockDefinition block) {
    return switch (block) {
      case BlockDefinition.Cross cross -> Stream.of(cross.of());
      case BlockDefinition.Breakdown breakdown -> Stream.of(breakdown.of());
      case BlockDefinition.Departments departments -> Stream.of(departments.of());
      case BlockDefinition.Text text -> quoted(text.phrases());
      case BlockDefinition.Remark remark -> quoted(remark.phrases());
      default -> Stream.of();
    };
  }

  private static Stream<String> quoted(Map<String, PhraseDefinition> phrases) {
    return phrases.values().stream().map(PhraseDefinition::table).flatMap(Stream::ofNullable);
  }
}
