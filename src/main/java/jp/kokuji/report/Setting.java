package jp.kokuji.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.figure.CountingBase;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.message.Messages;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.ReportDefinition.Digits;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.TableDefinition;
import jp.kokuji.rulebook.table.ColumnAxis;
import jp.kokuji.rulebook.table.TableColumn;
import org.jspecify.annotations.Nullable;

/** What every piece of one report is written from: declaration, rules, year, figures, records. */
record Setting(
    ReportDefinition definition,
    Rulebook rulebook,
    FiscalYear year,
    FigureSet figures,
    Records records,
    CountingBase base) {
  /** A report's own sentences, which are Japanese whatever the program speaks. */
  static final Messages WORDS = Messages.of("report", Locale.JAPANESE);

  static Setting of(
      ReportDefinition definition,
      Rulebook rulebook,
      FiscalYear year,
      FigureSet figures,
      Records records) {
    CountingBase base = CountingBase.of(rulebook, definition, year, records);
    return new Setting(definition, rulebook, year, figures, records, base);
  }

  ReportDefinition.Layout layout() {
    return definition.layout(year);
  }

  /** The columns that the table has in the year. */
  List<TableColumn> columns(String table) {
    TableDefinition declared = Objects.requireNonNull(definition.tables().get(table), table);
    return new ColumnAxis(declared, base).columns();
  }

  RecordKind kind(String id) {
    return Objects.requireNonNull(rulebook.kinds().get(id), id);
  }

  /** Whether the block quotes a table that the year does not have, or lacks what it needs. */
  boolean lacks(BlockDefinition block) {
    return block.tables().stream().anyMatch(this::lacks);
  }

  private boolean lacks(String table) {
    TableDefinition declared = definition.tables().get(table);
    return declared == null || (declared.needs() != null && figures.table(table).isEmpty());
  }

  /** Whether nothing but small headings and notes is left of the section for that reason. */
  boolean lacks(ReportDefinition.SectionDefinition section, List<Block> composed) {
    return section.blocks().stream().anyMatch(this::lacks)
        && composed.stream()
            .allMatch(block -> block instanceof Block.Subheading || block instanceof Block.Remark);
  }

  @Nullable TableDefinition table(@Nullable String id) {
    return id == null ? null : definition.tables().get(id);
  }

  /** The version of a provision at the end of the year, for whatever a table counts. */
  Provision.Version provision(String id, @Nullable TableDefinition table) {
    Provision provision = rulebook.provisions().get(id);
    if (provision == null) {
      throw new IllegalArgumentException("no provision " + id);
    }
    List<String> agencies = table == null ? List.of() : table.agencies(kind(table.kind()));
    return provision.on(year.lastDay(), agencies).orElseThrow();
  }

  /** Words that stand for the year and the city, and those that the year's layout declares. */
  String word(String name) {
    return switch (name) {
      case "year" -> year.label();
      case "previous-year" -> year.previous().label();
      case "city" -> rulebook.city().name();
      case "first-day" -> JapaneseDate.full(year.firstDay());
      case "last-day" -> JapaneseDate.full(year.lastDay());
      default -> {
        ReportDefinition.Fact fact = layout().facts().get(name);
        String word = fact == null ? layout().words().get(name) : fact.text();
        if (word == null) {
          throw new IllegalArgumentException("{" + name + "} stands for nothing");
        }
        yield word;
      }
    };
  }

  /** Fills a template with words only. */
  String words(String template) {
    return filled(template).text();
  }

  /** The same, with the origin of each word. */
  Sentence filled(String template) {
    return new Template(template).fill(place -> Sentence.rule(word(place)));
  }

  /** What stands in the place of records that there are none of: a sentence, or nothing. */
  List<Block> none(@Nullable String template) {
    return Stream.ofNullable(template)
        .<Block>map(text -> new Block.Paragraph(written(filled(text))))
        .toList();
  }

  /** The label of a row or column as this year has it. */
  String inYear(String label) {
    return TableDefinition.inYear(label, year);
  }

  /** The sentence with its digits as wide as the layout wants them, whatever lines a cell had. */
  Sentence written(Sentence sentence) {
    return new Sentence(
        sentence.pieces().stream().map(piece -> piece.spelled(letters(piece))).toList());
  }

  /** The point of a figure is as wide as its digits; those of dates stay as they are. */
  private String letters(Piece piece) {
    String line = piece.text().replaceAll("\\s*\\R\\s*", "　");
    if (layout().digits() == Digits.HALF) {
      return line;
    }
    return piece instanceof Piece.Quoted ? fullWidth(line).replace('.', '．') : fullWidth(line);
  }

  /** A number as wide as the layout wants its sentences' digits. */
  String digits(int number) {
    String digits = Integer.toString(number);
    return layout().digits() == Digits.HALF ? digits : fullWidth(digits);
  }

  /** Digits, and the comma between them, in full width. */
  static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean grouping = c == ',' && i > 0 && digit(text.charAt(i - 1));
      wide.append(digit(c) || grouping ? (char) (c + ('０' - '0')) : c);
    }
    return wide.toString();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
