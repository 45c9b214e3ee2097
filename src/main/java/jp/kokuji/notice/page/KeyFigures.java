package jp.kokuji.notice.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.kokuji.calendar.FiscalYear;

/** The key figures of a report over the years. */
public final class KeyFigures {
  private static final Pattern YEAR = Pattern.compile("^\\p{L}{2}[\\p{Nd}元]{1,2}年度の?");

  private String title = "";
  private final Map<String, KeyFigure> keys = new LinkedHashMap<>();

  void add(String report, FiscalYear year, String name, String unit, BigDecimal value) {
    title = YEAR.matcher(report).replaceFirst("");
    keys.computeIfAbsent(name, n -> new KeyFigure(n, unit, new TreeMap<>()))
        .values()
        .put(year, value);
  }

  /** The report's latest title without its year, since the figures are of many. */
  public String title() {
    return title;
  }

  public List<KeyFigure> all() {
    return List.copyOf(keys.values());
  }

  /** The years that have any of them. */
  public List<FiscalYear> years() {
    return keys.values().stream()
        .flatMap(key -> key.values().keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
