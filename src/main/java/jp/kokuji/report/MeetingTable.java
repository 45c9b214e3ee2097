package jp.kokuji.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.record.RecordTable;
import jp.kokuji.record.StoredRecord;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.rulebook.BlockDefinition;
import jp.kokuji.rulebook.BlockDefinition.Selection;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Roles;

/** Lays the sessions of a council out: days and places, items, conclusion. */
final class MeetingTable {
  /** Where a line begins that is a part of the item above it. */
  private static final Pattern PART = Pattern.compile("(?m)^(?=[①-⑳])");

  private final Setting setting;
  private final BlockDefinition.Meetings definition;
  private final RecordKind kind;
  private final Roles.Meetings fields;

  MeetingTable(Setting setting, BlockDefinition.Meetings definition) {
    this.setting = setting;
    this.definition = definition;
    this.kind = setting.rulebook().meetings().orElseThrow();
    this.fields = Objects.requireNonNull(kind.roles().meetings());
  }

  List<Block> blocks() {
    Map<String, List<StoredRecord>> sessions = sessions();
    if (sessions.isEmpty()) {
      return setting.none(definition.none());
    }
    List<Group> groups = new ArrayList<>();
    sessions.forEach((session, items) -> groups.add(new Group(List.of(row(items)))));
    return List.of(
        new Block.Table(
            setting.words(definition.caption()),
            "",
            definition.conclusions() ? List.of(7, 24, 57, 12) : List.of(8, 30, 62),
            List.of(head()),
            groups));
  }

  private Map<String, List<StoredRecord>> sessions() {
    Selection selection =
        new Selection(
            kind.id(),
            Map.of(fields.meeting(), List.of(definition.meeting())),
            false,
            Stream.of(fields.session(), fields.held(), fields.number())
                .filter(field -> !field.isEmpty())
                .toList());
    Field session = kind.field(fields.session());
    return new RecordWords(setting)
        .select(selection).stream()
            .collect(
                Collectors.groupingBy(
                    record -> RecordTable.compared(session, record.text(fields.session())),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  private Row head() {
    List<String> headings =
        definition.headings().isEmpty()
            ? Setting.WORDS.text("meetings.headings").lines().toList()
            : definition.headings();
    return new Row(
        headings.stream()
            .limit(definition.conclusions() ? 4 : 3)
            .map(text -> new Cell(Role.COLUMN_HEADING, setting.words(text), null, 1, 1))
            .toList());
  }

  private Row row(List<StoredRecord> items) {
    String session = items.getFirst().text(fields.session());
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(Role.ROW_HEADING, session, null, 1, 1));
    cells.add(new Cell(Role.TEXT, days(items), null, 1, 1));
    List<StoredRecord> concluded = concluded(items);
    cells.add(new Cell(Role.TEXT, items(concluded), null, 1, 1));
    if (definition.conclusions()) {
      Conclusion all = new Conclusion(fields, concluded, setting.words(definition.unanimous()));
      String conclusion = definition.opinions() ? all.withOpinions() : all.text();
      cells.add(new Cell(Role.CENTRED, conclusion, null, 1, 1));
    }
    return new Row(cells);
  }

  /** What a later day of the same session took up again stands once, as it ended. */
  private List<StoredRecord> concluded(List<StoredRecord> items) {
    List<StoredRecord> concluded = new ArrayList<>();
    for (StoredRecord item : items) {
      int first =
          IntStream.range(0, concluded.size())
              .filter(place -> goesOn(concluded.get(place), item))
              .findFirst()
              .orElse(-1);
      if (first < 0) {
        concluded.add(item);
      } else {
        concluded.set(first, item);
      }
    }
    return concluded;
  }

  private boolean goesOn(StoredRecord item, StoredRecord later) {
    return fields.carriedOver().contains(item.text(fields.conclusion()))
        && later.text(fields.number()).equals(item.text(fields.number()))
        && later.text(fields.item()).equals(item.text(fields.item()));
  }

  private String days(List<StoredRecord> items) {
    Set<String> days = new LinkedHashSet<>();
    Set<LocalDate> first = new LinkedHashSet<>();
    for (StoredRecord item : items) {
      days.add(period(item) + "\n" + item.text(fields.place()));
      first.add(item.day(fields.held()));
    }
    String text = String.join("\n", days);
    return first.size() > 1 ? Setting.WORDS.text("meetings.days", text, first.size()) : text;
  }

  private String period(StoredRecord item) {
    LocalDate held = Objects.requireNonNull(item.day(fields.held()));
    LocalDate ended = item.day(fields.ended());
    return ended == null || ended.equals(held)
        ? JapaneseDate.full(held)
        : JapaneseDate.full(held) + "～" + JapaneseDate.full(ended);
  }

  /** Items on which the council was consulted stand under a line that says so. */
  private String items(List<StoredRecord> items) {
    String consulted =
        definition.consulted() == null
            ? Setting.WORDS.text("meetings.consulted")
            : setting.words(definition.consulted());
    List<String> lines = new ArrayList<>();
    for (StoredRecord item : items) {
      if (consulted(item) && !lines.contains(consulted)) {
        lines.add(consulted);
      }
      lines.add(line(item));
    }
    return PART.matcher(String.join("\n", lines)).replaceAll("　");
  }

  private boolean consulted(StoredRecord item) {
    return !item.text(fields.clause()).isEmpty() || !item.text(fields.consulting()).isEmpty();
  }

  private String line(StoredRecord item) {
    String number = item.text(fields.number());
    String bullet = consulted(item) ? "・" : "";
    String label = number.isEmpty() ? bullet : Conclusion.bracketed(number);
    return label + withClause(item.text(fields.item()), item.text(fields.clause()));
  }

  /** The clause stands in brackets before a final について, as agendas have it. */
  private static String withClause(String item, String clause) {
    if (clause.isEmpty() || item.contains(clause)) {
      return item;
    }
    String note = "（" + clause + "）";
    int end = item.indexOf('\n') < 0 ? item.length() : item.indexOf('\n');
    String first = item.substring(0, end);
    return first.endsWith("について")
        ? first.substring(0, end - 4) + note + "について" + item.substring(end)
        : first + note + item.substring(end);
  }
}
