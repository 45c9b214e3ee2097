package jp.kokuji.submission;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import jp.kokuji.workbook.WorkbookBounds;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/** Reads xlsx and xlsm row by row; macros are never looked at. */
final class WorkbookLines implements LineReader {
  /** The kinds of workbooks by how their names end. */
  private static final Map<String, XSSFRelation> KINDS =
      Map.of(
          "xlsx", XSSFRelation.WORKBOOK,
          "xlsm", XSSFRelation.MACROS_WORKBOOK,
          "xltx", XSSFRelation.TEMPLATE_WORKBOOK,
          "xltm", XSSFRelation.MACRO_TEMPLATE_WORKBOOK);

  /** By what a workbook of ISO/IEC 29500 Strict begins, which POI does not read. */
  private static final String STRICT =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

  private final OPCPackage file;
  private final String kind;
  private final XSSFReader workbook;
  private final WorkbookParts parts;
  private final Iterator<WorkbookParts.Sheet> sheets;
  private String sheet = "";
  private @Nullable InputStream in;
  private @Nullable SheetLines lines;

  private WorkbookLines(OPCPackage file, String kind)
      throws IOException, OpenXML4JException, XMLStreamException {
    this.file = file;
    this.kind = kind;
    this.workbook = new XSSFReader(file);
    this.parts = WorkbookParts.read(file, workbook);
    this.sheets = parts.sheets().iterator();
  }

  static WorkbookLines open(Path path) throws IOException, UnreadableSubmission {
    ZipBounds.check(path);
    OPCPackage file = openPackage(path);
    try {
      Optional<String> kind = KINDS.keySet().stream().filter(name -> isA(name, file)).findFirst();
      if (!file.getRelationshipsByType(STRICT).isEmpty()) {
        throw LineReaders.notALedger("Strict Open XML スプレッドシート");
      }
      if (kind.isEmpty()) {
        throw ForeignFormat.of(file);
      }
      return new WorkbookLines(file, kind.get());
    } catch (OpenXML4JException | XMLStreamException | RuntimeException damaged) {
      file.revert();
      throw Unreadable.damaged("", 0, damaged);
    } catch (IOException | UnreadableSubmission e) {
      file.revert();
      throw e;
    }
  }

  private static boolean isA(String kind, OPCPackage file) {
    XSSFRelation relation = KINDS.get(kind);
    return relation != null && !file.getPartsByContentType(relation.getContentType()).isEmpty();
  }

  private static OPCPackage openPackage(Path path) throws UnreadableSubmission {
    try {
      return WorkbookBounds.parts(path);
    } catch (OpenXML4JException | RuntimeException damaged) {
      throw Unreadable.damaged("", 0, damaged);
    }
  }

  @Override
  public Form form() {
    boolean macros = kind.endsWith("m");
    return Form.workbook(
        kind, macros ? List.of(Form.warning(Rule.MACROS_IGNORED, kind)) : List.of());
  }

  @Override
  public Optional<Line> next() throws UnreadableSubmission {
    try {
      while (lines != null || sheets.hasNext()) {
        SheetLines current = lines != null ? lines : openSheet(sheets.next());
        Optional<Line> line = current.next();
        if (line.isPresent()) {
          return Optional.of(LineCheck.sound(line.get()));
        }
        closeSheet();
      }
      return Optional.empty();
    } catch (OpenXML4JException | XMLStreamException | RuntimeException damaged) {
      throw unreadable(damaged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MergedCells merged(WorkbookParts.Sheet of)
      throws IOException, OpenXML4JException, UnreadableSubmission {
    try (InputStream part = workbook.getSheet(of.part())) {
      return MergedCells.read(part, sheet);
    }
  }

  private SheetRemarks remarks(WorkbookParts.Sheet of) {
    PackagePart book =
        file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).getFirst();
    try {
      return SheetRemarks.of(book.getRelatedPart(book.getRelationship(of.part())));
    } catch (OpenXML4JException | RuntimeException elsewhere) {
      return SheetRemarks.NONE;
    }
  }

  private SheetLines openSheet(WorkbookParts.Sheet next)
      throws IOException, OpenXML4JException, XMLStreamException, UnreadableSubmission {
    sheet = next.name();
    MergedCells merged = merged(next);
    in = workbook.getSheet(next.part());
    lines = new SheetLines(next, new SheetBytes(in), parts, merged, remarks(next));
    return lines;
  }

  private void closeSheet() throws IOException {
    lines = null;
    if (in != null) {
      in.close();
      in = null;
    }
  }

  private UnreadableSubmission unreadable(Exception e) {
    // only what the content causes: a disk or a network that fails is not the submitter's problem
    Throwable cause = e instanceof XMLStreamException x ? x.getNestedException() : e.getCause();
    if (cause instanceof IOException io && !isOfContent(io)) {
      throw new UncheckedIOException(io);
    }
    return Unreadable.damaged(sheet, lines == null ? 0 : lines.row(), e);
  }

  private static boolean isOfContent(IOException e) {
    return e instanceof ZipException
        || e instanceof EOFException
        || e instanceof CharConversionException;
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    file.revert();
  }
}
