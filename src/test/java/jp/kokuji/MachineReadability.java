package jp.kokuji;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kokuji.calendar.FiscalYear;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The thirty rules for machine-readable data of the administration (行政データにおける機械可読性に関するルール, 31 March
 * 2026), each with the check of what breaks it, or the reason why only a person can tell.
 */
// The checks have no state.
@SuppressWarnings("ImmutableEnumChecker")
public enum MachineReadability {
  L1_01("a machine-readable format", table -> table.cells().isEmpty()),
  L1_02("one table", table -> table.body().contains(table.header())),
  L1_03("not split by blank rows or columns", MachineReadability::split),
  L1_04("nothing beside the data", MachineReadability::hasNotes),
  L1_05("every column has a name", table -> table.header().stream().anyMatch(String::isBlank)),
  L1_06(
      "no spaces or line breaks for looks",
      table ->
          table
              .values()
              .anyMatch(v -> has(v, "^[\\s　]|[\\s　]$|[\\r\\n\\t]|[^\\p{ASCII}]　|\\s\\s"))),
  L1_07("one datum a cell", "what is one datum depends on what the column is to tell"),
  L1_08("no platform-dependent characters", MachineReadability::hasDependentCharacter),
  L1_09("blank and zero distinguished", table -> anyIn(table, numbers(table), String::isBlank)),
  L1_10("no information in objects", MachineReadability::hasObjects),
  L1_11("no information in formatting", MachineReadability::hasMarkedCells),
  L1_12("no merged cells", table -> inSheet(table, sheet -> sheet.getNumMergedRegions() > 0)),
  L1_13("no hidden rows or columns", table -> inSheet(table, MachineReadability::hides)),
  L1_14(
      "one record, one line",
      table -> table.csv().filter(csv -> csv.lines().count() != table.cells().size()).isPresent()),
  L1_15(
      "fields with commas are quoted",
      table ->
          table.csv().isPresent()
              && table.body().stream().anyMatch(row -> row.size() != table.header().size())),
  L2_01(
      "numbers are numeric",
      table ->
          anyIn(table, numbers(table), v -> !v.matches("|-?\\d+(\\.\\d+)?(E-?\\d+)?"))
              || numberIsText(table)),
  L2_02("no omitted values", table -> table.values().anyMatch(v -> v.matches("〃|″|\"|々|同上|同左"))),
  L2_03(
      "column names unique", table -> new HashSet<>(table.header()).size() < table.header().size()),
  L2_04("choices standardised", MachineReadability::hasVariants),
  L2_05(
      "choice and free text of その他 apart",
      table -> table.values().anyMatch(v -> has(v, "その他[（(].+"))),
  L2_06(
      "values, no formulas",
      table -> table.sheetCells().anyMatch(cell -> cell.getCellType() == CellType.FORMULA)),
  L3_01(
      "header in the first row",
      table ->
          table.header().stream().anyMatch(name -> name.matches("[\\d.,-]+"))
              || !table.header().containsAll(table.meaning().numbers())),
  L3_02(
      "code tables attached",
      "whether a value is a code, and where its table is, stands outside the file"),
  L3_03(
      "special symbols defined",
      table ->
          table
              .values()
              .anyMatch(
                  v -> v.matches("[\\p{P}\\p{S}]+") && !table.meaning().symbols().containsKey(v))),
  L3_04(
      "units stated",
      table -> table.column(table.meaning().units()).stream().anyMatch(String::isBlank)),
  L3_05("western years", MachineReadability::hasEraAlone),
  L3_06("official area names", "the only area is the publisher's, which stands in the description"),
  L3_07(
      "same format over the years",
      table ->
          !table.meaning().before().isEmpty() && !table.meaning().before().equals(table.header())),
  L3_08(
      "physical names in ASCII, character set stated",
      table ->
          table.csv().isPresent()
              && !table.header().stream().allMatch(name -> name.matches("[a-z][a-z0-9_]*"))),
  L3_09("long format", table -> table.meaning().numbers().size() > 1);

  private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|[RHS]\\.?)[\\d０-９元]+(年度|[年./])");

  private static final Charset WINDOWS = Charset.forName("windows-31j");

  /** First bytes of the characters that vendors added to JIS X 0208. */
  private static final Set<Integer> OF_VENDORS = Set.of(0x87, 0xED, 0xEE, 0xFA, 0xFB, 0xFC);

  private final String rule;
  private final Predicate<OpenTable> broken;
  private final Optional<String> reason;

  MachineReadability(String rule, Predicate<OpenTable> broken) {
    this.rule = rule;
    this.broken = broken;
    this.reason = Optional.empty();
  }

  MachineReadability(String rule, String reason) {
    this.rule = rule;
    this.broken = table -> false;
    this.reason = Optional.of(reason);
  }

  /** The rules that a table breaks, as far as a program can tell. */
  public static List<MachineReadability> brokenBy(OpenTable table) {
    return List.of(values()).stream().filter(each -> each.broken.test(table)).toList();
  }

  /** Why only a person can tell; empty where a program checks it. */
  public Optional<String> reason() {
    return reason;
  }

  @Override
  public String toString() {
    return name().replace('_', '-') + " " + rule;
  }

  private static boolean has(String value, String pattern) {
    return Pattern.compile(pattern).matcher(value).find();
  }

  private static Set<String> numbers(OpenTable table) {
    return table.meaning().numbers();
  }

  private static boolean anyIn(OpenTable table, Set<String> columns, Predicate<String> bad) {
    return columns.stream().flatMap(name -> table.column(name).stream()).anyMatch(bad);
  }

  private static boolean inSheet(OpenTable table, Predicate<XSSFSheet> bad) {
    return Optional.ofNullable(table.sheet()).filter(bad).isPresent();
  }

  private static boolean split(OpenTable table) {
    return table.body().stream().anyMatch(row -> row.stream().allMatch(String::isBlank))
        || table.header().stream()
            .anyMatch(name -> table.column(name).stream().allMatch(String::isBlank));
  }

  /** A note or a title is a row with a single cell, or one that is wider than the header. */
  private static boolean hasNotes(OpenTable table) {
    int width = table.header().size();
    return table.cells().stream()
        .anyMatch(
            row ->
                row.size() > width
                    || (width > 2 && row.stream().filter(cell -> !cell.isBlank()).count() == 1));
  }

  /** The western year stands in the same cell, or is that of the row in a column of its own. */
  private static boolean hasEraAlone(OpenTable table) {
    Set<String> ids = table.meaning().ids();
    return table.cells().stream()
        .anyMatch(
            row ->
                IntStream.range(0, Math.min(row.size(), table.header().size()))
                    .filter(i -> !ids.contains(table.header().get(i)))
                    .mapToObj(row::get)
                    .flatMap(cell -> ERA.matcher(cell).results())
                    .anyMatch(era -> !row.contains(western(era.group()))));
  }

  /** The western year of 令和3年度; of a day in an era there is none. */
  private static String western(String era) {
    return FiscalYear.find(era).map(year -> String.valueOf(year.year())).orElse("none");
  }

  private static boolean hasDependentCharacter(OpenTable table) {
    return table.header().stream()
        .filter(name -> !table.meaning().names().contains(name))
        .flatMap(name -> table.column(name).stream())
        .flatMapToInt(String::codePoints)
        .anyMatch(MachineReadability::isDependent);
  }

  private static boolean isDependent(int character) {
    String text = Character.toString(character);
    byte[] bytes = text.getBytes(WINDOWS);
    return !new String(bytes, WINDOWS).equals(text)
        || (bytes.length == 2 && OF_VENDORS.contains(bytes[0] & 0xFF));
  }

  private static boolean hasObjects(OpenTable table) {
    return inSheet(
        table,
        sheet ->
            sheet.getDrawingPatriarch() != null
                || table.sheetCells().anyMatch(cell -> cell.getCellComment() != null));
  }

  /** All cells of a column are filled and coloured alike. */
  private static boolean hasMarkedCells(OpenTable table) {
    return table
        .sheetCells()
        .collect(
            Collectors.groupingBy(
                cell -> cell.getColumnIndex(),
                Collectors.mapping(
                    cell -> {
                      var style = cell.getCellStyle();
                      return List.of(
                          style.getFillPattern(),
                          String.valueOf(style.getFillForegroundColorColor()),
                          style.getFontIndex());
                    },
                    Collectors.toSet())))
        .values()
        .stream()
        .anyMatch(looks -> looks.size() > 1);
  }

  private static boolean hides(XSSFSheet sheet) {
    for (var row : sheet) {
      if (row.getZeroHeight()) {
        return true;
      }
      for (var cell : row) {
        if (sheet.isColumnHidden(cell.getColumnIndex())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean numberIsText(OpenTable table) {
    return table
        .sheetCells()
        .filter(cell -> cell.getColumnIndex() < table.header().size())
        .filter(cell -> numbers(table).contains(table.header().get(cell.getColumnIndex())))
        .anyMatch(cell -> cell.getCellType() == CellType.STRING);
  }

  /** Two ways to write what is the same once width and spaces are set aside. */
  private static boolean hasVariants(OpenTable table) {
    return table.meaning().choices().stream()
        .map(name -> new HashSet<>(table.column(name)))
        .anyMatch(
            values ->
                values.stream()
                        .map(
                            v ->
                                Normalizer.normalize(v, Normalizer.Form.NFKC).replaceAll("\\s", ""))
                        .distinct()
                        .count()
                    < values.size());
  }
}
