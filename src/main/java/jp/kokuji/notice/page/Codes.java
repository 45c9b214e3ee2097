package jp.kokuji.notice.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import org.apache.commons.csv.CSVPrinter;

/** The words and numbers that the open data use, with what they stand for (rule L3-02). */
final class Codes {
  static final String FILE = "codes.csv";

  private final PublicEdition edition;
  private final FiscalYear year;
  private final List<Code> codes = new ArrayList<>();

  private Codes(PublicEdition edition) {
    this.edition = edition;
    this.year = edition.notice().year();
  }

  static byte[] csv(PublicEdition edition) throws IOException {
    Codes codes = new Codes(edition);
    codes.reports();
    codes.city();
    codes.kinds();
    codes.used();
    return OpenFigures.bytes(csv -> codes.write(csv));
  }

  private void write(CSVPrinter csv) throws IOException {
    csv.printRecord(CodeColumn.names());
    for (Code code : codes) {
      csv.printRecord(code.cells());
    }
  }

  /** What people call a list. */
  private static String name(String list) {
    return Words.text("list." + list);
  }

  private void add(String list, String scope, String code, String meaning) {
    codes.add(new Code(list, name(list), scope, code, code, meaning));
  }

  private void reports() {
    for (FinalReport report : edition.reports()) {
      String of = Words.text("year", Integer.toString(year.year()));
      String title = FiscalYear.withWesternYears(report.outline().title());
      codes.add(new Code("report_id", name("report_id"), "", report.id(), title, of));
      report
          .outline()
          .tables()
          .forEach(
              (id, name) ->
                  codes.add(new Code("table_id", name("table_id"), report.id(), id, name, of)));
    }
  }

  /** How a figure stands, in the columns that every report has. */
  private void statuses(FinalReport report) {
    for (ObservationStatus status : ObservationStatus.values()) {
      codes.add(code("status", report, status.code(), Words.text("status." + status.code())));
    }
    for (String part : List.of("total", "subtotal", "derived", "part")) {
      String label = Words.text("part." + part);
      String meaning = Words.text("part." + part + ".meaning");
      codes.add(new Code("part", name("part"), report.id(), part, label, meaning));
    }
  }

  /** The units and the labels of columns and rows that the figures have. */
  private void used() throws IOException {
    for (FinalReport report : edition.reports()) {
      Set<Code> used = new LinkedHashSet<>();
      Set<String> totals = RowPart.totals(report);
      for (Frozen figure : report.figures()) {
        String unit = figure.unit().equals("％") ? "unit.percent" : "unit.counted";
        used.add(code("unit", report, figure.unit(), Words.text(unit)));
        used.add(code("column", report, figure.label("column"), word(report, figure)));
        Set<String> labels = new LinkedHashSet<>(figure.row());
        labels.addAll(List.of(figure.label("row").split("/", -1)));
        for (String label : labels) {
          String meaning = totals.contains(label) ? Words.text("row.total") : "";
          used.add(code("row", report, label, meaning));
        }
      }
      codes.addAll(used);
      statuses(report);
    }
  }

  /** The word of the ledgers that the column prints in another spelling; empty for most. */
  private static String word(FinalReport report, Frozen figure) {
    TableDefinition table = report.definition().tables().get(figure.label("table"));
    return Stream.ofNullable(table)
        .flatMap(declared -> declared.columns().stream())
        .flatMap(column -> column.labels().entrySet().stream())
        .filter(label -> label.getValue().equals(figure.label("column")))
        .findFirst()
        .map(label -> Words.text("column.word", label.getKey()))
        .orElse("");
  }

  private static Code code(String list, FinalReport report, String code, String meaning) {
    return new Code(list, name(list), report.id(), code, code, meaning);
  }

  private void city() {
    City city = edition.city();
    codes.add(
        new Code(
            "area_code",
            name("area_code"),
            "",
            city.code(),
            city.name(),
            Words.text("column.area-code")));
    city.agencies().stream()
        .filter(agency -> agency.validity().touches(year))
        .forEach(agency -> add("agency", "", agency.name(), ""));
    city.departments().stream()
        .filter(department -> department.validity().touches(year))
        .forEach(each -> add("department", "", each.name(), each.agency()));
    city.corners().stream()
        .filter(corner -> corner.validity().touches(year))
        .forEach(corner -> add("corner", "", corner.name(), ""));
  }

  /** What the fields of the kinds that the reports count can say. */
  private void kinds() {
    Set<String> provisions = new LinkedHashSet<>();
    edition.reports().stream()
        .flatMap(report -> report.definition().counts().stream())
        .distinct()
        .map(edition.rulebook()::kind)
        .forEach(kind -> kind.all().forEach(field -> field(kind, field, provisions)));
    provisions.stream().map(edition.rulebook()::provision).forEach(this::provision);
  }

  /** The agencies to which tables are narrowed. */
  private Stream<List<String>> narrowed() {
    return edition.reports().stream()
        .flatMap(report -> report.definition().tables().values().stream())
        .filter(table -> table.holdsIn(year))
        .map(table -> table.agencies(edition.rulebook().kind(table.kind())))
        .filter(agencies -> !agencies.isEmpty())
        .distinct();
  }

  private void field(RecordKind kind, Field field, Set<String> provisions) {
    switch (field.type()) {
      case FieldType.Vocabulary words -> words(kind, field, words);
      case FieldType.Categories several -> words(kind, field, several.list());
      case FieldType.Clauses clauses -> provisions.add(clauses.provision());
      case FieldType.BasisName basis -> provisions.add(basis.provision());
      default -> {}
    }
  }

  private void words(RecordKind kind, Field field, FieldType.Vocabulary words) {
    Stream.concat(words.in(List.of(year)).stream(), Stream.ofNullable(words.blank()))
        .map(word -> new Code(field.name(), field.heading(), kind.id(), word, word, kind.name()))
        .forEach(codes::add);
  }

  /** As it stood at the year's end. */
  private void provision(Provision provision) {
    Optional<Provision.Version> general = provision.on(year.lastDay());
    general.ifPresent(law -> provision(law, provision.id()));
    narrowed()
        .forEach(
            agencies ->
                provision
                    .on(year.lastDay(), agencies)
                    .filter(law -> !law.agencies().isEmpty())
                    .ifPresent(law -> provision(law, scope(provision, agencies))));
  }

  private static String scope(Provision provision, List<String> agencies) {
    return provision.id() + "/" + String.join("・", agencies);
  }

  private void provision(Provision.Version law, String scope) {
    String cited = law.law() + law.article();
    for (Provision.Clause clause : law.clauses()) {
      String number = clause.number().toString();
      codes.add(
          new Code(
              "clause",
              name("clause"),
              scope,
              number,
              clause.name(),
              cited + clause.number().cited()));
    }
    law.bases().forEach(basis -> add("basis", scope, basis.name(), cited));
  }
}
