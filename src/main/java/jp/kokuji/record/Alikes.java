package jp.kokuji.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.record.StandingRows.Place;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.Rule;
import org.apache.commons.collections4.ListUtils;

/**
 * Finds the records of a submission that say what others say, but for their number: the same thing
 * may have been submitted twice. Without a number, they are the same.
 *
 * @param rows by their likeness
 */
record Alikes(StandingRows rows, RecordKind kind) {

  /** A record of the submission beside the one that stood before it. */
  private record Pair(Place own, long ordinal, Place other) {}

  List<Finding> find() {
    List<Pair> pairs = pairs(rows.elsewhere(), repeated());
    return kind.key().isEmpty() ? withoutNumber(pairs) : numbered(pairs);
  }

  /** Where no pair within one sheet would be told, none is looked for: they may be all rows. */
  private Map<String, Place> repeated() {
    boolean elsewhereOnly = !kind.key().isEmpty() && !Likeness.isTelling(kind);
    return elsewhereOnly && rows.onOneSheet() ? Map.of() : rows.repeated();
  }

  /** The same record on another sheet or in another file counts once; in one sheet, who knows. */
  private List<Finding> withoutNumber(List<Pair> pairs) {
    return pairs.stream()
        .map(
            pair -> finding(pair.other().isIn(pair.own()) ? Rule.ALIKE : Rule.SAME_RECORD, pair, 1))
        .toList();
  }

  /** One problem for all rows that another sheet or file has too: there may be thousands. */
  private List<Finding> numbered(List<Pair> pairs) {
    Map<List<String>, List<Pair>> bySheet = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!pair.other().isIn(pair.own()) || Likeness.isTelling(kind)) {
        bySheet
            .computeIfAbsent(
                List.of(pair.own().sheet(), pair.other().path(), pair.other().sheet()),
                sheets -> new ArrayList<>())
            .add(pair);
      }
    }
    return bySheet.values().stream()
        .map(same -> finding(Rule.ALIKE, same.getFirst(), same.size()))
        .toList();
  }

  private Finding finding(Rule rule, Pair pair, int rows) {
    Place other = pair.other();
    return new Finding(
        new Problem(
            rule, pair.own().sheet(), pair.own().row(), "", Integer.toString(rows), where(other)),
        pair.ordinal());
  }

  /** Where the other stands, and whether the kind has no number. */
  private List<String> where(Place other) {
    List<String> at = List.of(other.path(), other.sheet(), Integer.toString(other.row()));
    return kind.key().isEmpty() ? ListUtils.union(at, List.of(kind.id())) : at;
  }

  private List<Pair> pairs(Map<String, Place> elsewhere, Map<String, Place> repeated) {
    List<Pair> pairs = new ArrayList<>();
    if (!elsewhere.isEmpty() || !repeated.isEmpty()) {
      rows.own(
          row -> {
            Place first = repeated.getOrDefault(row.value(), row.place());
            Place other = elsewhere.getOrDefault(row.value(), first);
            if (!other.equals(row.place())) {
              pairs.add(new Pair(row.place(), row.ordinal(), other));
            }
          });
    }
    return pairs;
  }
}
