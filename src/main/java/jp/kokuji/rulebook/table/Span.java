package jp.kokuji.rulebook.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/**
 * The years whose names count.
 *
 * @param years the latest first; null for any year there may be
 */
public record Span(@Nullable List<FiscalYear> years) {
  public static final Span ANY = new Span(null);

  public static Span of(Collection<FiscalYear> years) {
    return new Span(years.stream().distinct().sorted(Comparator.reverseOrder()).toList());
  }

  boolean touches(Validity validity) {
    return years == null || years.stream().anyMatch(validity::touches);
  }

  /** What the provision was for the agencies at the end of each of the years, the latest first. */
  Stream<Provision.Version> versions(Provision provision, List<String> agencies) {
    return years == null
        ? provision.versions().stream()
        : years.stream().map(year -> provision.on(year.lastDay(), agencies).orElseThrow());
  }

  List<String> words(FieldType.Vocabulary vocabulary) {
    return years == null ? vocabulary.values() : vocabulary.in(years);
  }
}
