package jp.kokuji.edition.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import jp.kokuji.edition.xlsx.ListedFigures.Listed;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A report's workbook, asked later what its cells print. */
public final class FinishedWorkbook {
  /** {@code SHEET!B7}, with or without quotes, dollars and the second cell of a merged area. */
  private static final Pattern PLACE =
      Pattern.compile("'?(.+?)'?!\\$?([A-Za-z]{1,3})\\$?([1-9]\\d{0,6})(?::.*)?");

  private final XSSFWorkbook workbook;
  private final ListedFigures figures;

  private FinishedWorkbook(XSSFWorkbook workbook, ListedFigures figures) {
    this.workbook = workbook;
    this.figures = figures;
  }

  /** Asks the file; nothing if it is no workbook that lists its figures. */
  public static <T> Optional<T> ask(Path file, Function<FinishedWorkbook, T> question)
      throws IOException {
    try (XSSFWorkbook workbook = WorkbookBounds.read(file)) {
      return Optional.ofNullable(workbook.getSheet(FigureSheet.NAME))
          .map(list -> question.apply(new FinishedWorkbook(workbook, ListedFigures.of(list))));
    } catch (POIXMLException
        | UnsupportedFileFormatException
        | EmptyFileException
        | ZipException
        | WorkbookBounds.TooLarge e) {
      return Optional.empty();
    }
  }

  /** The report's title, as the document's properties say it. */
  public String title() {
    return String.valueOf(workbook.getProperties().getCoreProperties().getTitle());
  }

  /** The names of its sheets but the list of figures. */
  public List<String> sheets() {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .filter(name -> !name.equals(FigureSheet.NAME))
        .toList();
  }

  /** The cell of {@code SHEET!B7}; widths of letters and spaces in the sheet's name are one. */
  public Optional<PrintedCell> find(String place) {
    Matcher parts = PLACE.matcher(place.strip());
    return parts.matches()
        ? sheets().stream()
            .filter(name -> Normal.key(name).equals(Normal.key(parts.group(1))))
            .findFirst()
            .map(name -> cell(name, new CellReference(parts.group(2) + parts.group(3))))
        : Optional.empty();
  }

  private PrintedCell cell(String name, CellReference asked) {
    XSSFSheet sheet = workbook.getSheet(name);
    CellReference place = first(sheet, asked);
    XSSFRow row = sheet.getRow(place.getRow());
    XSSFCell cell = row == null ? null : row.getCell(place.getCol());
    Optional<Listed> listed = figures.find(name, place).or(() -> referred(name, cell));
    return new PrintedCell(
        name,
        place.formatAsString(),
        listed.map(Listed::figure).orElse(null),
        listed.map(Listed::value).orElse(null),
        cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "");
  }

  /** The first cell of a merged area holds what the area shows. */
  private static CellReference first(XSSFSheet sheet, CellReference asked) {
    return sheet.getMergedRegions().stream()
        .filter(area -> area.isInRange(asked))
        .map((CellRangeAddress a) -> new CellReference(a.getFirstRow(), a.getFirstColumn()))
        .findFirst()
        .orElse(asked);
  }

  /** A chart is drawn from cells that only repeat what another cell prints. */
  private Optional<Listed> referred(String sheet, @Nullable XSSFCell cell) {
    if (cell == null
        || cell.getCellType() != CellType.FORMULA
        || !ListedFigures.ONE_CELL.matcher(cell.getCellFormula()).matches()) {
      return Optional.empty();
    }
    CellReference to = new CellReference(cell.getCellFormula());
    return figures.find(to.getSheetName() == null ? sheet : to.getSheetName(), to);
  }
}
