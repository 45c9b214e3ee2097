package jp.kokuji.figure;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that differs between two versions of a report.
 *
 * @param before null where the older version had no such figure
 * @param after null where the newer version has none
 */
public record FigureChange(String figure, @Nullable BigDecimal before, @Nullable BigDecimal after) {

  /** What differs, in the order of the newer version, and last what it no longer has. */
  public static List<FigureChange> between(FigureSet older, FigureSet newer) {
    Map<String, BigDecimal> before = values(older);
    Map<String, BigDecimal> after = values(newer);
    return Stream.concat(
            after.keySet().stream(),
            before.keySet().stream().filter(figure -> !after.containsKey(figure)))
        .map(figure -> new FigureChange(figure, before.get(figure), after.get(figure)))
        .filter(FigureChange::differs)
        .toList();
  }

  private boolean differs() {
    return before == null || after == null || before.compareTo(after) != 0;
  }

  private static Map<String, BigDecimal> values(FigureSet figures) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    figures.all().forEach(figure -> values.put(figure.id(), figure.amount()));
    return values;
  }
}
