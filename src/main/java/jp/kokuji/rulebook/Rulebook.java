package jp.kokuji.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Everything that {@code jobs/} says about the city, its law and its ledgers.
 *
 * @param provisions by id, in the order of their files' names
 * @param kinds by id, in the order of their files' names
 * @param reports by id, in the order of their files' names
 * @param documents by id, in the order of their files' names
 * @param checks what every report must stand before it is released
 * @param fingerprint SHA-256, in hexadecimal, over the names and bytes of all files under {@code
 *     city/}, {@code law/} and {@code kinds/}; equal fingerprints judge alike
 */
public record Rulebook(
    City city,
    Map<String, Provision> provisions,
    Map<String, RecordKind> kinds,
    Map<String, ReportDefinition> reports,
    Map<String, DocumentDefinition> documents,
    Checks checks,
    String fingerprint) {

  /**
   * The kind of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public RecordKind kind(String id) {
    return known(kinds.get(id), id);
  }

  /** The kinds that departments keep in the year. */
  public List<RecordKind> kindsIn(FiscalYear year) {
    return kinds.values().stream().filter(kind -> kind.validity().touches(year)).toList();
  }

  /** The kind whose records are items of a council's sessions. */
  public Optional<RecordKind> meetings() {
    return kinds.values().stream().filter(kind -> kind.roles().meetings() != null).findFirst();
  }

  /** The kind of that id or Japanese name. */
  public Optional<RecordKind> findKind(String written) {
    String key = Normal.key(written);
    return kinds.values().stream()
        .filter(kind -> kind.id().equals(key) || Normal.key(kind.name()).equals(key))
        .findFirst();
  }

  /** The names of the three kinds whose ids or names are nearest by edit distance. */
  public List<String> nearestKinds(String written) {
    Nearest names = new Nearest();
    for (RecordKind kind : kinds.values()) {
      names.add(kind.id(), kind.name());
      names.add(kind.name(), kind.name());
    }
    return names.to(written);
  }

  /**
   * The provision of that id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Provision provision(String id) {
    return known(provisions.get(id), id);
  }

  private static <T> T known(@Nullable T found, String id) {
    if (found == null) {
      throw new IllegalArgumentException("the rulebook has no " + id);
    }
    return found;
  }
}
