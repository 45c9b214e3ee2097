package jp.kokuji.notice.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.edition.FoundText;
import jp.kokuji.edition.pdf.PdfPieces;
import jp.kokuji.edition.xlsx.WorkbookPieces;
import jp.kokuji.submission.MyNumber;

/** Looks through finished files, as a reader would find them, for what must not become public. */
public final class Scan {
  /** A single character is part of too many other words. */
  private static final int SHORTEST_NAME = 2;

  private final String author;
  private final Set<String> contact;
  private final List<String> persons;

  /**
   * @param author the city, which alone may be named as a document's maker
   * @param contact the numbers and addresses that the city publishes itself
   * @param persons names that must not stand anywhere
   */
  public Scan(String author, Set<String> contact, Set<String> persons) {
    this.author = author;
    this.contact = contact;
    this.persons =
        persons.stream()
            .flatMap(names -> Stream.of(names.split("[、,・\\n/]")))
            .map(Scan::withoutSpace)
            .map(name -> name.replaceFirst("(?:氏|様|さん|殿|先生)$", ""))
            .filter(name -> name.codePointCount(0, name.length()) >= SHORTEST_NAME)
            .distinct()
            .toList();
  }

  /** What was found in the files of the folder, in their order. */
  public List<Finding> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      for (FoundText piece : pieces(file)) {
        for (Suspicion suspicion : suspicions(piece)) {
          Finding finding = new Finding(name, piece.place(), suspicion);
          if (piece.role() != FoundText.Role.ACROSS_LINES || isNew(finding, findings)) {
            findings.add(finding);
          }
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  /** Across two lines, what one of them holds is found once more. */
  private static boolean isNew(Finding finding, List<Finding> before) {
    return before.stream()
        .noneMatch(
            other ->
                other.file().equals(finding.file()) && other.suspicion() == finding.suspicion());
  }

  private static List<FoundText> pieces(Path file) throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".pdf")) {
      return PdfPieces.of(file);
    }
    return name.endsWith(".xlsx") ? WorkbookPieces.of(file) : TextPieces.of(file);
  }

  private Set<Suspicion> suspicions(FoundText piece) {
    Set<Suspicion> found = EnumSet.noneOf(Suspicion.class);
    switch (piece.role()) {
      case CONTENT -> content(piece.text(), found);
      case CELL -> {
        content(piece.text(), found);
        add(found, Suspicion.MY_NUMBER, MyNumber.isIn(piece.text()));
      }
      case ACROSS_LINES -> {
        AcrossLines text = AcrossLines.of(Patterns.plain(piece.text()));
        add(found, Suspicion.MY_NUMBER, MyNumber.isInLine(text.number()));
        add(found, Suspicion.PHONE, Patterns.phone(text.phone(), contact));
      }
      case AUTHOR -> {
        content(piece.text(), found);
        if (!piece.text().isBlank() && !piece.text().equals(author)) {
          found.add(Suspicion.AUTHOR);
        }
      }
      case COMMENT_AUTHOR -> found.add(Suspicion.COMMENT_AUTHOR);
      case ATTACHMENT -> found.add(Suspicion.ATTACHMENT);
      case HIDDEN_SHEET -> found.add(Suspicion.HIDDEN_SHEET);
    }
    return found;
  }

  private void content(String text, Set<Suspicion> found) {
    String plain = Patterns.plain(text);
    add(found, Suspicion.MY_NUMBER, MyNumber.isInLine(plain));
    add(found, Suspicion.PHONE, Patterns.phone(plain, contact));
    add(found, Suspicion.MAIL, Patterns.mail(plain, contact));
    add(found, Suspicion.PATH, Patterns.path(plain));
    add(found, Suspicion.PRIVATE_CHARACTER, Patterns.privateCharacter(text));
    String dense = withoutSpace(plain);
    add(found, Suspicion.PERSON, persons.stream().anyMatch(dense::contains));
  }

  private static void add(Set<Suspicion> found, Suspicion suspicion, boolean is) {
    if (is) {
      found.add(suspicion);
    }
  }

  /** Lines of a page break names, and forms space them out. */
  private static String withoutSpace(String text) {
    return Patterns.plain(text)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
