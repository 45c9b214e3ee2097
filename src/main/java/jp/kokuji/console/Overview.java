package jp.kokuji.console;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;
import jp.kokuji.account.Role;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.HeldBack;
import jp.kokuji.status.YearStatus;

/**
 * A year at a glance: departments by kinds.
 *
 * @param submitted how many departments owe nothing any more
 * @param of how many departments there are
 * @param waiting how many files lie there that have not been read; 0 for a submitter
 */
record Overview(
    List<Column> kinds,
    List<Line> lines,
    long submitted,
    long of,
    long missing,
    long heldBack,
    long waiting) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d");
  private static final Square NONE = new Square("none", "");

  /** A kind, and how many departments have handed it in or said that they have nothing. */
  record Column(String name, long submitted, long of) {}

  /** A department. */
  record Line(
      String agency,
      String department,
      String submitter,
      List<Square> squares,
      long heldRows,
      int files) {
    boolean missing() {
      return squares.stream().anyMatch(square -> square.state().equals("missing"));
    }

    boolean held() {
      return files > 0;
    }
  }

  /**
   * A department's records of a kind.
   *
   * @param state {@code records}, {@code nil}, {@code missing} or {@code none}
   * @param words that say so, made once: a city has thousands of squares
   */
  record Square(String state, String words) {}

  /**
   * The departments that the person may see.
   *
   * @param only {@code missing} or {@code held}; else all
   */
  static Overview of(
      Rulebook rulebook, YearStatus year, Person person, String only, Messages messages) {
    List<DepartmentStatus> seen =
        year.departments().stream().filter(d -> person.sees(d.submitter())).toList();
    List<RecordKind> kinds =
        rulebook.kindsIn(year.fiscalYear()).stream()
            .filter(kind -> seen.stream().anyMatch(each -> concerns(each, kind)))
            .toList();
    List<Line> lines = seen.stream().map(each -> line(each, kinds, messages)).toList();
    Predicate<Line> wanted =
        switch (only) {
          case "missing" -> Line::missing;
          case "held" -> Line::held;
          default -> line -> true;
        };
    return new Overview(
        kinds.stream().map(kind -> column(kind, seen)).toList(),
        lines.stream().filter(wanted).toList(),
        lines.stream().filter(line -> !line.missing()).count(),
        lines.size(),
        lines.stream().filter(Line::missing).count(),
        lines.stream().mapToLong(Line::heldRows).sum(),
        person.role() == Role.SUBMITTER ? 0 : year.waiting().size());
  }

  private static Column column(RecordKind kind, List<DepartmentStatus> departments) {
    long missing = departments.stream().filter(d -> d.missing().contains(kind.id())).count();
    long of = departments.stream().filter(d -> concerns(d, kind)).count();
    return new Column(kind.name(), of - missing, of);
  }

  private static boolean concerns(DepartmentStatus department, RecordKind kind) {
    return department.records().containsKey(kind.id())
        || department.nil().contains(kind.id())
        || department.missing().contains(kind.id());
  }

  private static Line line(DepartmentStatus department, List<RecordKind> kinds, Messages messages) {
    return new Line(
        department.agency(),
        department.department(),
        department.submitter(),
        kinds.stream().map(kind -> square(department, kind.id(), messages)).toList(),
        department.heldBack().stream().mapToLong(HeldBack::rows).sum(),
        department.heldBack().size());
  }

  private static Square square(DepartmentStatus department, String kind, Messages messages) {
    Long records = department.records().get(kind);
    if (records != null) {
      OffsetDateTime received = department.received().get(kind);
      String day = received == null ? "" : DAY.format(received);
      return new Square("records", messages.text("square.records", records) + "\n" + day);
    }
    if (department.nil().contains(kind)) {
      return new Square("nil", messages.text("square.nil"));
    }
    return department.missing().contains(kind)
        ? new Square("missing", messages.text("square.missing"))
        : NONE;
  }
}
