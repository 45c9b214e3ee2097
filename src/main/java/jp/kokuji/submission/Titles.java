package jp.kokuji.submission;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/**
 * What is said of a table as a whole.
 *
 * @param sheet the name of its sheet; empty for CSV
 * @param lines what is written above its headings
 */
record Titles(String sheet, List<String> lines) {
  private static final Pattern NO_RECORDS =
      Pattern.compile(
          "(?i)^旧|旧$|旧[表版]|^控え?$|^仮|テスト|不要|バックアップ|backup|コピー|copy|^old|^削除$|^取消し?$|参考|予定|計画");
  private static final Pattern NO_COUNT =
      Pattern.compile("下書き?|前年度|昨年度|見込|未確定|累計|(?:削除|取消|取り消し)[済分し]|対象外|[(]予定[)]|予定表$");
  private static final Pattern OTHER_UNIT =
      Pattern.compile("単位[はが:(]*[十百千万億]|^[(]?[十百千万][件枚部冊回人点円]");

  private static final Pattern ROWS =
      Pattern.compile("(?<!前年|昨年|前年度|昨年度)(?:計|件数|総数|全|以上)[:、]?(\\d{1,7})件");

  /** Longer lines explain something; they are no titles. */
  private static final int LONGEST = 40;

  /** A year, and the title that tells it. */
  record Told(String title, FiscalYear year) {}

  /** The year of the sheet; of what is counted by periods, also of the first title with one. */
  Optional<Told> year(RecordKind kind) {
    boolean periods = kind.find(Field.Role.PERIOD).isPresent();
    return Stream.concat(Stream.of(sheet), periods ? titles() : Stream.empty())
        .flatMap(title -> SheetYear.find(title).map(year -> new Told(title, year)).stream())
        .findFirst();
  }

  /** The title by which a number stands for ten or more. */
  Optional<String> otherUnit() {
    return titles().filter(Titles::otherUnit).findFirst();
  }

  /** How many rows there are, as a title says. */
  Optional<String> rows() {
    return titles()
        .map(title -> ROWS.matcher(Normal.key(title)))
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  static boolean otherUnit(String text) {
    return OTHER_UNIT.matcher(Normal.key(text)).find();
  }

  /** Whether a text over the rows says that they do not count, or not one by one. */
  static boolean isDoubtful(String text) {
    return found(NO_COUNT, text) || otherUnit(text);
  }

  /** The title by which the rows are no records, or not such as count. */
  Optional<String> doubt() {
    boolean named = found(NO_RECORDS, sheet) || found(NO_COUNT, sheet) || Remarks.isExample(sheet);
    return named ? Optional.of(sheet) : titles().filter(line -> found(NO_COUNT, line)).findFirst();
  }

  private Stream<String> titles() {
    return lines.stream().filter(line -> line.length() <= LONGEST);
  }

  private static boolean found(Pattern pattern, String text) {
    return pattern.matcher(Normal.key(text)).find();
  }
}
