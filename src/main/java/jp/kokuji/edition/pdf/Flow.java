package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.edition.Places;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfOutline;

/** Fills page after page from the top down; each page gets its furniture when it is full. */
final class Flow {
  private static final float MEASURED = 100_000;

  private final Document document;
  private final TaggedCanvas canvas;
  private final Runnable furniture;
  private final List<Contents.Target> sections = new ArrayList<>();
  private final Map<String, Integer> tables = new LinkedHashMap<>();
  private final Map<String, Integer> headings = new LinkedHashMap<>();
  private float y;
  private int pages;

  /**
   * Begins at the top of the first page.
   *
   * @param furniture prints what stands outside the text area of the current page
   */
  Flow(Document document, TaggedCanvas canvas, Runnable furniture) {
    this.document = document;
    this.canvas = canvas;
    this.furniture = furniture;
    this.y = top();
  }

  float left() {
    return document.leftMargin();
  }

  float width() {
    return document.getPageSize().getWidth() - document.leftMargin() - document.rightMargin();
  }

  /** What is left of the page, in points. */
  float rest() {
    return y - document.bottomMargin();
  }

  /** What a whole page holds, in points. */
  float page() {
    return top() - document.bottomMargin();
  }

  boolean atTop() {
    return y > top() - 1;
  }

  float y() {
    return y;
  }

  void moveTo(float newY) {
    y = newY;
  }

  /** Leaves space, except where the next page gives enough of it. */
  void skip(float points) {
    if (!atTop()) {
      y -= points;
    }
  }

  /** Ends the last page; how many there are cannot be asked of a closed document. */
  void end() {
    furniture.run();
    pages = canvas.getPdfWriter().getPageNumber();
  }

  int pages() {
    return pages;
  }

  void newPage() {
    furniture.run();
    document.newPage();
    y = top();
  }

  /** Goes to a page that lies across, or to one that stands, unless this is one. */
  void turn(boolean across) {
    Rectangle now = document.getPageSize();
    if (across != now.getWidth() > now.getHeight()) {
      furniture.run();
      document.setPageSize(DocumentSetup.page(across));
      document.newPage();
      y = top();
    }
  }

  /** Goes to the next page unless the height fits here or nowhere. */
  void need(float height) {
    if (height > rest() && !atTop()) {
      newPage();
    }
  }

  /** Adds the element, on as many pages as it takes. */
  void add(Element element) {
    add(element, 0);
  }

  /** Adds the element, leaving so many points free at the foot of its first page. */
  void add(Element element, float kept) {
    ColumnText column = new ColumnText(canvas);
    column.addElement(element);
    float bottom = document.bottomMargin() + kept;
    while (true) {
      boolean fresh = atTop();
      float before = y;
      column.setSimpleColumn(left(), bottom, left() + width(), y);
      boolean more = ColumnText.hasMoreText(column.go());
      y = column.getYLine();
      if (!more) {
        return;
      }
      if (fresh && y >= before) {
        throw new IllegalStateException("does not fit on a page: " + element);
      }
      newPage();
      bottom = document.bottomMargin();
    }
  }

  /** The height that the element takes. */
  float height(Element element) {
    ColumnText column = new ColumnText(canvas);
    column.addElement(element);
    column.setSimpleColumn(left(), -MEASURED, left() + width(), 0);
    column.go(true);
    return -column.getYLine();
  }

  /** Adds an entry to the outline that leads here. */
  void bookmark(String title) {
    Contents.Target here = new Contents.Target(canvas.getPdfWriter().getPageNumber(), y + 4);
    sections.add(here);
    headings.putIfAbsent(title, here.page());
    new PdfOutline(canvas.getRootOutline(), here.destination(), title);
  }

  /** Notes that the table or chart begins here. */
  void begin(String caption) {
    tables.putIfAbsent(caption, canvas.getPdfWriter().getPageNumber());
  }

  Places places() {
    return new Places(tables, headings);
  }

  /** Where each entry of the outline leads. */
  List<Contents.Target> sections() {
    return sections;
  }

  /** Links what was set from that height down to here. */
  void link(Tag link, String spoken, PdfAction action, float from) {
    Rectangle area = new Rectangle(left(), y - 3, left() + width(), from - 3);
    canvas.structure().link(link, area, spoken, action);
  }

  PdfAction to(Contents.Target target) {
    return PdfAction.gotoLocalPage(target.page(), target.destination(), canvas.getPdfWriter());
  }

  TaggedCanvas canvas() {
    return canvas;
  }

  private float top() {
    return document.getPageSize().getHeight() - document.topMargin();
  }
}
