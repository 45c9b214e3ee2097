package jp.kokuji.edition.pdf;

import java.util.ArrayList;
import java.util.List;
import jp.kokuji.edition.EditionWords;
import jp.kokuji.report.Imprint;
import jp.kokuji.report.Report;
import jp.kokuji.report.Report.Section;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;

/** Sets a whole report: title, period and sections. */
final class ReportSetter {
  private final Fonts fonts;
  private final Lettering lettering;
  private final Flow flow;

  ReportSetter(Fonts fonts, Lettering lettering, Flow flow) {
    this.fonts = fonts;
    this.lettering = lettering;
    this.flow = flow;
  }

  void set(Report report, Contents contents, Tag root) {
    try {
      List<Piece> pieces = beginning(report, root);
      if (contents.printed()) {
        pieces.addAll(contents(report, contents, root));
      }
      int rest = report.sections().size();
      for (Section section : report.sections()) {
        pieces.addAll(named(section, root));
        if (--rest > 1) {
          placeComplete(pieces);
        }
      }
      placeLast(pieces);
    } catch (MissingGlyph missing) {
      throw missing.inSection(report.title());
    }
  }

  private List<Piece> beginning(Report report, Tag root) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(centred(report.title(), Style.title(fonts), Structure.child(root, "H1"), 2));
    if (!report.period().isEmpty()) {
      pieces.add(centred(report.period(), Style.period(fonts), Structure.child(root, "P"), 14));
    }
    if (report.imprint() != null) {
      pieces.addAll(imprint(report.imprint(), root));
    }
    return pieces;
  }

  private List<Piece> imprint(Imprint imprint, Tag root) {
    Style style = Style.remark(fonts);
    List<Piece> pieces = new ArrayList<>();
    for (String line : imprint.lines()) {
      Paragraph set = line(line, style, Structure.child(root, "P"), Element.ALIGN_RIGHT);
      pieces.add(new HeadingPiece(set, 0, 0, null));
    }
    for (Imprint.Link link : imprint.links()) {
      pieces.add(LinkPiece.of(link, Structure.child(root, "P"), style, lettering));
    }
    return pieces;
  }

  /** The title of the list leads its first line; all stand before the first section. */
  private List<Piece> contents(Report report, Contents contents, Tag root) {
    Style style = Style.period(fonts);
    List<Piece> pieces = new ArrayList<>();
    Tag words = Structure.child(root, "P");
    Paragraph title =
        line(EditionWords.text("contents"), Style.heading(fonts), words, Element.ALIGN_LEFT);
    pieces.add(new HeadingPiece(title, 10, 2, null));
    Tag list = Structure.child(root, "TOC");
    int at = 0;
    for (Section section : report.sections()) {
      if (!section.title().isEmpty()) {
        Contents.Target target = contents.known() ? contents.sections().get(at++) : null;
        pieces.add(ContentsPiece.of(section, target, list, style, lettering, flow.width()));
      }
    }
    return pieces;
  }

  private List<Piece> named(Section section, Tag root) {
    try {
      return section(section, root);
    } catch (MissingGlyph missing) {
      throw missing.inSection(section.title());
    }
  }

  private Piece centred(String text, Style style, Tag element, float after) {
    return new HeadingPiece(line(text, style, element, Element.ALIGN_CENTER), 0, after, null);
  }

  private Paragraph line(String text, Style style, Tag element, int alignment) {
    return TextPiece.paragraph(lettering.set(text, style, element), style.leading(), alignment);
  }

  private List<Piece> section(Section section, Tag root) {
    Tag element = Structure.child(root, "Sect");
    List<Piece> pieces = new ArrayList<>();
    String heading = section.title();
    if (!heading.isEmpty()) {
      Tag words = Structure.child(element, "H2");
      Paragraph set = line(heading, Style.heading(fonts), words, Element.ALIGN_LEFT);
      pieces.add(new HeadingPiece(set, 14, 6, heading));
    }
    String subheading = heading.isEmpty() ? "H2" : "H3";
    pieces.addAll(
        new BlockSetter(element, subheading, fonts, lettering, flow.width()).set(section.blocks()));
    return pieces;
  }

  /** Places the pieces up to those that lead what is not set yet, so that few are in memory. */
  private void placeComplete(List<Piece> pieces) {
    int end = pieces.size();
    while (end > 0 && pieces.get(end - 1).leads()) {
      end--;
    }
    List<Piece> complete = pieces.subList(0, end);
    place(complete);
    complete.clear();
    lettering.forgetPrinted();
  }

  /** Places what is left; what would stand alone on the last page takes along what precedes it. */
  private void placeLast(List<Piece> pieces) {
    int last = begin(pieces, pieces.size());
    int before = begin(pieces, last);
    place(pieces.subList(0, before));
    float both = together(pieces, before) + together(pieces, last);
    if (both <= flow.page() && !isWide(pieces, before)) {
      flow.need(both);
    }
    place(pieces.subList(before, pieces.size()));
  }

  /** Where the piece that ends there begins, with those that lead it. */
  private static int begin(List<Piece> pieces, int end) {
    int begin = Math.max(0, end - 1);
    while (begin > 0 && pieces.get(begin - 1).leads()) {
      begin--;
    }
    return begin;
  }

  /** Places the pieces; one that leads goes to the next page with what it leads. */
  private void place(List<Piece> pieces) {
    boolean led = false;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      flow.turn(isWide(pieces, i));
      if (piece.leads() && !led) {
        flow.need(together(pieces, i));
      }
      led = piece.leads();
      piece.place(flow);
    }
  }

  /** Whether the piece, or what it leads, needs a page that lies across. */
  private static boolean isWide(List<Piece> pieces, int first) {
    return pieces.subList(first, pieces.size()).stream()
        .filter(piece -> !piece.leads())
        .findFirst()
        .map(Piece::wide)
        .orElse(false);
  }

  private float together(List<Piece> pieces, int first) {
    float height = 0;
    for (Piece piece : pieces.subList(first, pieces.size())) {
      height += piece.least(flow);
      if (!piece.leads()) {
        break;
      }
    }
    return height;
  }
}
