package jp.kokuji.founding;

import java.util.List;
import java.util.Locale;
import jp.kokuji.message.Messages;

/** The sheets that are filled in, each with its columns. */
enum Part {
  FACTS,
  AGENCIES,
  DEPARTMENTS,
  CORNERS,
  CLAUSES,
  WORDS,
  OWNERS;

  /** The sheet is Japanese whatever the program speaks, since it is read again. */
  static final Messages TEXTS = Messages.of("founding", Locale.JAPANESE);

  /** What may be left without an answer: the city issues its reports by its own name. */
  static final String ISSUER = "issuer";

  /** What is asked in {@link #FACTS}. */
  static final List<String> QUESTIONS =
      List.of(
          "name",
          "code",
          "office",
          ISSUER,
          "law",
          "article",
          "board",
          "council",
          "assembly",
          "assembly-law",
          "assembly-article");

  /** Rows above the first that is filled in: the guide and the headings. */
  static final int HEAD = 2;

  List<String> columns() {
    return switch (this) {
      case FACTS -> List.of("fact", "answer", "hint");
      case AGENCIES -> List.of("name", "aliases");
      case DEPARTMENTS -> List.of("agency", "name", "sections", "aliases", "corner");
      case CORNERS -> List.of("name", "agency", "aliases");
      case CLAUSES -> List.of("number", "name", "short");
      case WORDS -> List.of("word", "own", "spellings");
      case OWNERS -> List.of("kind", "owner");
    };
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
