package jp.kokuji.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.figure.Figure;

/** Running text whose every piece knows where it comes from, so that its numbers can be proven. */
public record Sentence(List<Piece> pieces) {
  static final Sentence EMPTY = new Sentence(List.of());

  public Sentence {
    pieces = pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
  }

  static Sentence of(Piece... pieces) {
    return new Sentence(List.of(pieces));
  }

  /** Typed words. */
  public static Sentence words(String text) {
    return of(new Piece.Words(text));
  }

  static Sentence rule(String text) {
    return of(new Piece.Rule(text));
  }

  /** All as one text, for those who only print it. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** The figures whose numbers it prints, as often as it does. */
  public List<Figure> quoted() {
    return pieces.stream()
        .flatMap(
            piece ->
                piece instanceof Piece.Quoted quote ? Stream.of(quote.figure()) : Stream.empty())
        .toList();
  }

  /** The figures whose categories it names. */
  List<Figure> named() {
    return pieces.stream()
        .flatMap(
            piece ->
                piece instanceof Piece.Label label ? Stream.of(label.figure()) : Stream.empty())
        .toList();
  }

  /** Whether it says nothing: no words, or nothing but a figure of 0. */
  boolean silent() {
    List<Figure> figures = quoted();
    return text().isBlank() || (figures.size() == pieces.size() && figures.getFirst().value() == 0);
  }

  Sentence then(Sentence other) {
    return new Sentence(Stream.concat(pieces.stream(), other.pieces.stream()).toList());
  }

  /** Sentences one after the other. */
  static Sentence join(List<Sentence> parts, String between, String beforeLast) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        pieces.add(new Piece.Words(i == parts.size() - 1 ? beforeLast : between));
      }
      pieces.addAll(parts.get(i).pieces());
    }
    return new Sentence(pieces);
  }
}
