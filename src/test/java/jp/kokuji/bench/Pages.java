package jp.kokuji.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.pdf.PdfEdition;
import jp.kokuji.report.Block;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Row;
import jp.kokuji.report.Cell;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;

/** The rows of a file as a report of 40 tables in PDF. */
final class Pages {
  private static final int SECTIONS = 40;
  private static final List<String> HEAD = List.of("番号", "登録区分", "業務の名称", "所管部", "届出日", "届出番号");

  private Pages() {}

  public static void main(String[] arguments) throws IOException {
    Report report = report(Files.readAllLines(Path.of(arguments[0])));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      new PdfEdition().write(report, out);
    }
  }

  private static Report report(List<String> rows) {
    List<Section> sections = new ArrayList<>();
    int size = rows.size() / SECTIONS;
    for (int i = 0; i < SECTIONS; i++) {
      Block table = table(rows.subList(i * size, (i + 1) * size));
      sections.add(new Section(Integer.toString(i + 1), "業務の登録", "登録" + i, List.of(table)));
    }
    FiscalYear year = FiscalYear.find("R3").orElseThrow();
    return new Report("bench", year, "業務の登録", "", "市", true, sections);
  }

  private static Block.Table table(List<String> rows) {
    List<Group> groups = rows.stream().map(row -> new Group(List.of(row(row)))).toList();
    return new Block.Table(
        "登録をした業務",
        "",
        List.of(8, 10, 38, 16, 16, 12),
        List.of(row(Role.COLUMN_HEADING, HEAD)),
        groups);
  }

  private static Row row(String line) {
    return row(Role.TEXT, List.of(line.split("\t", -1)));
  }

  private static Row row(Role role, List<String> texts) {
    return new Row(texts.stream().map(text -> new Cell(role, text, null, 1, 1)).toList());
  }
}
