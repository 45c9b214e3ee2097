package jp.kokuji.audit;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Normal;
import org.springframework.util.ConcurrentLruCache;

/** What the name of a row or column says about how its numbers add up. */
enum Role {
  /** Not additive: a rate, an average, a price, an ordinal number. */
  RATE(
      ".*(率|割合|構成比|比|平均|単価|％|%\\)?|ポイント|指数|順位|偏差値|密度|倍率)(\\(.*\\))?"
          + "|(No\\.?|NO\\.?|枝番|番号|コード|年|年度|年齢|月|回|回数|号|順|通し番号|電話番号|郵便番号|ID|学年)"),
  /** Singled out of a whole beside it. */
  PORTION("(\\(?(うち|内、|内数|再掲|再\\)).*|.*\\(?(再掲|内数)\\)?|\\[?うち.*)"),
  /** What two other numbers differ by. */
  CHANGE("(.*(増減|差引|増△減).*|差|比較|対前年度?|前年度?との差|前年度?比較)(\\(.*\\))?"),
  /** A mean, a median or an extreme: no sum of those beside it. */
  TYPICAL("(平均|最[長短大小]値?).*|.*(中央値|最大値|最小値|パーセント点|パーセンタイル|百分位|%までの日数).*"),
  /** Beside the sum: another year, a comparison, a running total; but not what is carried over. */
  ASIDE(".*(前年(?!度?(末|から|より|分)?の?(繰越|継続|引継|未処理|残))|昨年|累計|累積|\\(参考|備考).*"),
  SUBTOTAL("(.*小計|頁計|ページ計|(?i:sub-?total))(\\(.*\\))?"),
  GRAND(
      "((?i:(grand)?total|sum)|総?合計|総計|総数|総合計|[市町村区県都府庁]?全体|全数|合計|全市|総件数|合計件数|合計数|件数合計)(\\(.*\\))?"),
  TOTAL(
      "(計|.*年度計|.*(委員会|議会|協議会|審査会|審議会)計|.*(合計|総計|総数|の計)|.*[^会統家時設推累集早温度生余総合小音漏美検体血心]計)(\\(.*\\))?"),
  PART(".*");

  private static final Pattern NOTE_NUMBER =
      Pattern.compile("[\\u00B2\\u00B3\\u00B9\\u2070-\\u209F\\u2460-\\u24FF]");
  private static final Pattern NOTE_MARK =
      Pattern.compile("[(\\[]?([※*†]+|注)\\d{0,2}[)\\]]?\\d{0,2}\\)?$");
  private static final Pattern BULLET = Pattern.compile("^[●○◎◆■・]+");
  private static final Pattern ENCLOSED = Pattern.compile("[【〔\\[<(](.*[^】〕\\]>)])[】〕\\]>)]?");

  private final Pattern names;

  /** What a label says; tables ask the same few labels over and over. */
  private record Label(String bare, Role role) {
    static final ConcurrentLruCache<String, Label> KNOWN =
        new ConcurrentLruCache<>(4096, Label::read);

    static Label read(String label) {
      String bare = stripped(label);
      return new Label(
          bare,
          Arrays.stream(values())
              .filter(role -> role.names.matcher(bare).matches())
              .findFirst()
              .orElse(PART));
    }
  }

  Role(String names) {
    this.names = Pattern.compile(names, Pattern.DOTALL);
  }

  /** The role of a label, compared without width, white space and brackets around it. */
  static Role of(String label) {
    return Label.KNOWN.get(label).role;
  }

  /** Whether it may be the role of a label, whatever else it may be. */
  boolean names(String label) {
    return names.matcher(bare(label)).matches();
  }

  /** A label as it is compared: without the marks of notes and the brackets around all of it. */
  static String bare(String label) {
    return Label.KNOWN.get(label).bare;
  }

  private static String stripped(String label) {
    String key = Normal.key(NOTE_NUMBER.matcher(label).replaceAll(""));
    String plain = BULLET.matcher(NOTE_MARK.matcher(key).replaceFirst("")).replaceFirst("");
    Matcher enclosed = ENCLOSED.matcher(plain);
    return enclosed.matches() ? enclosed.group(1) : plain;
  }

  /** Whether it is a total of all that has come so far. */
  static boolean running(String label) {
    return of(label) == ASIDE && (bare(label).contains("累計") || bare(label).contains("累積"));
  }

  /** Whether numbers of that name can be added up at all. */
  boolean adds() {
    return this != RATE && this != TYPICAL;
  }

  boolean total() {
    return this == SUBTOTAL || this == TOTAL || this == GRAND;
  }

  /** Totals of a higher rank hold those of a lower one. */
  int rank() {
    return switch (this) {
      case SUBTOTAL -> 1;
      case TOTAL -> 2;
      case GRAND -> 3;
      case RATE, TYPICAL, PORTION, CHANGE, ASIDE, PART -> 0;
    };
  }
}
