package jp.kokuji.command;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.HeldBack;
import jp.kokuji.status.YearStatus;

/** Prints departments against kinds of records, as a table that fits a terminal. */
record StatusMatrix(Rulebook rulebook, YearStatus year) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

  /** The first of the numbers in circles, under which the kinds' names are listed. */
  private static final int FIRST = '①';

  void print(PrintWriter out) {
    List<RecordKind> kinds =
        rulebook.kindsIn(year.fiscalYear()).stream()
            .filter(kind -> year.departments().stream().anyMatch(d -> concerns(d, kind)))
            .toList();
    for (int i = 0; i < kinds.size(); i++) {
      out.println("  " + sign(i) + " " + kinds.get(i).name());
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(Words.of("status.column.department")));
    IntStream.range(0, kinds.size()).forEach(i -> head.add(sign(i)));
    head.add(Words.of("status.column.held"));
    lines.add(head);
    year.departments().stream()
        .filter(department -> !department.silent())
        .forEach(department -> lines.add(line(department, kinds)));
    TextTable.print(lines, out);
  }

  private static String sign(int index) {
    return Character.toString(FIRST + index);
  }

  private static boolean concerns(DepartmentStatus department, RecordKind kind) {
    return department.records().containsKey(kind.id())
        || department.nil().contains(kind.id())
        || department.missing().contains(kind.id());
  }

  private static List<String> line(DepartmentStatus department, List<RecordKind> kinds) {
    List<String> line = new ArrayList<>();
    line.add(department.agency() + " " + department.department());
    kinds.forEach(kind -> line.add(cell(department, kind.id())));
    List<HeldBack> held = department.heldBack();
    line.add(
        held.isEmpty()
            ? ""
            : Words.of(
                "status.cell.held", held.stream().mapToLong(HeldBack::rows).sum(), held.size()));
    return line;
  }

  private static String cell(DepartmentStatus department, String kind) {
    Long records = department.records().get(kind);
    OffsetDateTime received = department.received().get(kind);
    if (records != null && received != null) {
      return Words.of("status.cell.records", records, DAY.format(received));
    }
    if (department.nil().contains(kind)) {
      return Words.of("status.cell.nil");
    }
    return department.missing().contains(kind) ? Words.of("status.cell.missing") : "";
  }
}
