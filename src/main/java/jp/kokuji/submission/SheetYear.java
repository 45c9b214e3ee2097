package jp.kokuji.submission;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseMonth;
import jp.kokuji.rulebook.Normal;

/** The fiscal year that the name of a sheet tells. */
final class SheetYear {
  private static final String NUMBERED = "(?:(?:令和|平成|(?<![A-Za-z])[RH])(?:元|\\d{1,2})|20\\d{2})";
  private static final Pattern MONTH = Pattern.compile(NUMBERED + "[.年/-]\\d{1,2}月?(?!\\d)");
  private static final Pattern YEAR = Pattern.compile(NUMBERED + "(?:年度|年)?(?![\\d.年月/-])");

  private SheetYear() {}

  /** The one year, of whatever month; nothing where the name tells none or several. */
  static Optional<FiscalYear> find(String sheet) {
    String name = Normal.key(sheet);
    Stream<FiscalYear> ofMonths =
        results(MONTH, name)
            .flatMap(month -> JapaneseMonth.find(month).stream())
            .map(month -> FiscalYear.of(month.atDay(1)));
    Stream<FiscalYear> ofYears = results(YEAR, name).flatMap(y -> FiscalYear.find(y).stream());
    List<FiscalYear> told = Stream.concat(ofMonths, ofYears).distinct().toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }

  private static Stream<String> results(Pattern pattern, String name) {
    return pattern.matcher(name).results().map(MatchResult::group);
  }
}
