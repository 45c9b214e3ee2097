package jp.kokuji.report;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;
import org.jspecify.annotations.Nullable;

/** A piece of a section, in reading order. */
public sealed interface Block {
  /** What holds running text: the sentence with the origin of its words, or only its text. */
  interface Running {
    Sentence sentence();

    default String text() {
      return sentence().text();
    }
  }

  /** The running text of the block; none for a table or a chart. */
  default List<Sentence> sentences() {
    return switch (this) {
      case Subheading heading -> List.of(heading.sentence());
      case Paragraph paragraph -> List.of(paragraph.sentence());
      case Remark remark -> List.of(remark.sentence());
      case Listing listing ->
          listing.items().stream()
              .flatMap(item -> Stream.of(item.heading(), item.sentence()))
              .toList();
      case Table table -> List.of();
      case Chart chart -> List.of();
    };
  }

  /** A heading below the section's own, such as 一部承諾（48件）. */
  record Subheading(Sentence sentence) implements Block, Running {
    public Subheading(String text) {
      this(Sentence.words(text));
    }
  }

  /** A paragraph of running text. */
  record Paragraph(Sentence sentence) implements Block, Running {
    public Paragraph(String text) {
      this(Sentence.words(text));
    }
  }

  /** A remark or caption in small type, such as 【実施機関：市長】 or a note below a table. */
  record Remark(Sentence sentence) implements Block, Running {
    public Remark(String text) {
      this(Sentence.words(text));
    }
  }

  /** A list, such as the legend of clauses; {@code label} may be {@code ・}. */
  record Listing(List<Item> items) implements Block {
    public record Item(Sentence heading, Sentence sentence) implements Running {
      public Item(String label, String text) {
        this(Sentence.words(label), Sentence.words(text));
      }

      public String label() {
        return heading.text();
      }
    }
  }

  /**
   * A table.
   *
   * @param caption what the table shows, printed above it
   * @param unit printed at the upper right, {@code （単位：件）}; empty where none
   * @param widths relative widths of the columns; their number is the number of columns
   * @param head the header rows, repeated on every page
   * @param groups the body: rows that belong together under a row heading
   */
  record Table(
      String caption, String unit, List<Integer> widths, List<Row> head, List<Group> groups)
      implements Block {}

  /** Rows that are not torn apart by a page break, unless they are longer than a page. */
  record Group(List<Row> rows) {}

  /** The cells that begin in this row; those covered by an earlier row's span are not repeated. */
  record Row(List<Cell> cells) {}

  /**
   * A chart of bars that begin at 0; a category has a bar for each series.
   *
   * @param unit as in a table, {@code （単位：件）}
   * @param categories what the bars are called, in order
   * @param alternative says in words all that the chart shows
   */
  record Chart(
      String caption,
      String unit,
      Bars bars,
      List<String> categories,
      List<Series> series,
      String alternative)
      implements Block {

    /** Which way the bars go. */
    public enum Bars {
      /** From left to right, one below the other: for names. */
      ACROSS,
      /** Upwards, one beside the other: for months and years. */
      UPWARDS
    }

    /**
     * The bars that look alike.
     *
     * @param figures one for each category; null where there is none, which is not 0
     */
    public record Series(String name, List<@Nullable Figure> figures) {}

    /** Holds figures that bars can show. */
    public Chart {
      for (Series one : series) {
        if (one.figures().size() != categories.size()) {
          throw new IllegalArgumentException("a figure for each category: " + one);
        }
        for (Figure figure : one.figures()) {
          if (figure != null && (figure.value() < 0 || figure.decimals() > 0)) {
            throw new IllegalArgumentException("not a count: " + figure);
          }
        }
      }
    }
  }
}
