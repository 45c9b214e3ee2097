package jp.kokuji.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;

/**
 * What is written over the cells of a sheet: comments and shapes with text. None of it is read as a
 * value, but whoever looks at the sheet sees it.
 *
 * @param comments what is noted of a row, by its number from 1: comments and lines through it
 * @param shapes what is noted of the sheet
 */
record SheetRemarks(Map<Integer, List<Note>> comments, List<Note> shapes) {
  private static final String THREADED =
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";

  /** What a returned workbook says at a cell, below a heading of its own. */
  private static final Pattern OURS =
      Pattern.compile("(?:^|\\n)[^\\n]*(?:\\n[▲△] .*（[A-Z]-\\d\\d）)+");

  /** Excel begins a comment with the name of whoever writes it. */
  private static final Pattern AUTHOR = Pattern.compile("^[^\\n:：]{1,40}[:：]\\n");

  static final SheetRemarks NONE = new SheetRemarks(Map.of(), List.of());

  private SheetRemarks() {
    this(new LinkedHashMap<>(), new ArrayList<>());
  }

  /** Those of a sheet of xlsx; none where the parts are damaged, for no row is lost by it. */
  static SheetRemarks of(PackagePart sheet) {
    SheetRemarks remarks = new SheetRemarks();
    try {
      Map<CellAddress, String> texts = new LinkedHashMap<>();
      read(sheet, XSSFRelation.SHEET_COMMENTS.getRelation(), xml -> comments(xml, texts));
      Map<CellAddress, String> threads = new LinkedHashMap<>();
      read(sheet, THREADED, xml -> threads(xml, threads));
      texts.putAll(threads);
      texts.forEach(remarks::comment);
      read(sheet, XSSFRelation.DRAWINGS.getRelation(), remarks::shapes);
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException damaged) {
      return remarks;
    }
    return remarks;
  }

  /** Those of a sheet of xls. */
  static SheetRemarks of(HSSFSheet sheet) {
    SheetRemarks remarks = new SheetRemarks();
    try {
      sheet
          .getCellComments()
          .forEach((cell, comment) -> remarks.comment(cell, comment.getString().getString()));
      Stream.ofNullable(sheet.getDrawingPatriarch())
          .flatMap(drawing -> drawing.getChildren().stream())
          .filter(shape -> shape instanceof HSSFSimpleShape && !(shape instanceof HSSFComment))
          .map(HSSFSimpleShape.class::cast)
          .forEach(remarks::shape);
    } catch (RuntimeException damaged) {
      return remarks;
    }
    return remarks;
  }

  /** The row with what is written over it. */
  Line on(Line line) {
    List<Note> over = line.cells().isEmpty() ? null : comments.get(line.row());
    if (over == null) {
      return line;
    }
    List<Note> all = Stream.concat(line.notes().stream(), over.stream()).toList();
    return new Line(line.sheet(), line.row(), line.cells(), all, line.spans(), line.fields());
  }

  private interface Reading {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private static void read(PackagePart sheet, String relation, Reading reading)
      throws IOException, OpenXML4JException, XMLStreamException {
    for (PackageRelationship found : sheet.getRelationshipsByType(relation)) {
      try (InputStream in = sheet.getRelatedPart(found).getInputStream()) {
        reading.read(StrictXml.open(in));
      }
    }
  }

  private static void comments(XMLStreamReader xml, Map<CellAddress, String> texts)
      throws XMLStreamException {
    while (StrictXml.nextChild(xml, "comments")) {
      if (xml.getLocalName().equals("comment")) {
        texts.put(new CellAddress(StrictXml.attribute(xml, "ref")), text(xml, "comment"));
      }
    }
  }

  private static void threads(XMLStreamReader xml, Map<CellAddress, String> texts)
      throws XMLStreamException {
    CellAddress cell = CellAddress.A1;
    while (StrictXml.nextChild(xml, "ThreadedComments")) {
      switch (xml.getLocalName()) {
        case "threadedComment" -> cell = new CellAddress(StrictXml.attribute(xml, "ref"));
        case "text" -> texts.merge(cell, xml.getElementText(), (said, more) -> said + " " + more);
        default -> {}
      }
    }
  }

  private void shapes(XMLStreamReader xml) throws XMLStreamException {
    ShapeCorner from = ShapeCorner.FIRST;
    ShapeCorner to = from;
    while (StrictXml.nextChild(xml, "wsDr")) {
      switch (xml.getLocalName()) {
        case "from" -> from = ShapeCorner.read(xml);
        case "to" -> to = ShapeCorner.read(xml);
        case "prstGeom" -> lines(DrawnLine.rows(StrictXml.attribute(xml, "prst"), from, to));
        case "txBody" -> shape(text(xml, "txBody"));
        default -> {}
      }
    }
  }

  /** All text of the element at whose start the reader stands. */
  private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (StrictXml.nextChild(xml, element)) {
      switch (xml.getLocalName()) {
        case "t" -> text.append(xml.getElementText());
        case "p" -> text.append('\n');
        default -> {}
      }
    }
    return text.toString();
  }

  private void comment(CellAddress cell, String text) {
    String theirs = AUTHOR.matcher(OURS.matcher(text).replaceAll("")).replaceFirst("").strip();
    if (!theirs.isEmpty()) {
      over(cell.getRow() + 1, new Note(Rule.COMMENTED, cell.getColumn(), theirs));
    }
  }

  private void shape(HSSFSimpleShape shape) {
    lines(DrawnLine.rows(shape));
    HSSFRichTextString text = shape.getString();
    shape(text == null ? null : text.getString());
  }

  private void lines(IntStream rows) {
    Note note = new Note(Rule.LINE_OVER, Note.WHOLE_ROW);
    rows.forEach(row -> over(row, note));
  }

  private void over(int row, Note note) {
    comments.computeIfAbsent(row, at -> new ArrayList<>(1)).add(note);
  }

  private void shape(@Nullable String text) {
    Note note = new Note(Rule.WRITTEN_OVER, Note.WHOLE_ROW, text == null ? "" : text.strip());
    if (!note.detail().isEmpty() && !shapes.contains(note)) {
      shapes.add(note);
    }
  }
}
