package jp.kokuji.founding;

import java.util.List;
import java.util.Locale;
import jp.kokuji.message.Messages;

/** The sheets that are filled in, each with its columns. */
enum Part {
  FACTS("fact", "answer", "hint"),
  AGENCIES("name", "aliases"),
  DEPARTMENTS("agency", "name", "sections", "aliases", "corner"),
  CORNERS("name", "agency", "aliases"),
  CLAUSES("number", "name", "short"),
  WORDS("word", "own", "spellings"),
  OWNERS("kind", "owner");

  /** The sheet is Japanese whatever the program speaks, since it is read again. */
  static final Messages TEXTS = Messages.of("founding", Locale.JAPANESE);

  /** What is asked in {@link #FACTS}. */
  static final List<String> QUESTIONS =
      List.of(
          "name",
          "code",
          "office",
          "law",
          "article",
          "board",
          "council",
          "assembly",
          "assembly-law",
          "assembly-article");

  /** Rows above the first that is filled in: the guide and the headings. */
  static final int HEAD = 2;

  private final List<String> columns;

  Part(String... columns) {
    this.columns = List.of(columns);
  }

  List<String> columns() {
    return columns;
  }

  String sheet() {
    return TEXTS.text("sheet." + name());
  }

  String guide() {
    return TEXTS.text("guide." + name());
  }

  String heading(String column) {
    return TEXTS.text("column." + name() + "." + column);
  }
}
