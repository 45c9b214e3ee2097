package jp.kokuji.submission;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.Normal;
import jp.kokuji.rulebook.RecordKind;

/** Tells rows that are no records by what is written in them: totals, examples, notes. */
final class Remarks {
  private static final Set<String> TOTALS = Set.of("合計", "計", "小計", "総計");
  private static final Set<String> OTHER_TOTALS =
      Set.of("集計", "累計", "年計", "年度計", "総合計", "中計", "平均");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?i).*[計](?<!会計|統計|設計|家計|時計|余計|主計|生計)|.*平均.{0,4}|.*[総計]数|.*合算|.*通算|.*累積|.*total|.*件数");

  /** Whatever names a total has one of these; nearly every cell has none. */
  private static final BitSet IN_TOTALS = Written.signs("計均数合算積LlＬｌ");

  private static final Pattern AVERAGE = Pattern.compile("(?i).*(?:平均.{0,4}|average)");
  private static final Pattern BESIDE_LABEL =
      Pattern.compile("^[【\\[(<]+|[】\\])>]+$|\\(.*\\)$|:$|:?\\d+件$");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)(?:no\\.?|第)?[※*(\\[【〔<〈《「]*(?:記入|記載|入力|作成|書き方|書)?(?:例|見本|サンプル|sample)"
              + "(?:[)\\]】〕>〉》」:.・※→-].*|\\d*)");

  /** Whatever names an example has one of these. */
  private static final BitSet IN_EXAMPLES = Written.signs("例本ルLl");

  /** What stands in an example where a record has its number. */
  private static final Pattern NO_NUMBER =
      Pattern.compile("(?i).*(?:\\(例\\)|記[入載]例\\)?)|[○◯〇×*]+|x{2,}|ダミー|テスト");

  private static final Pattern COUNTED = Pattern.compile("(?:以上|全部で|全|総?件数|総数)[、:]?\\d+件");
  private static final Pattern SKIPPED = Pattern.compile("欠番?|空番|欠号|取り?消し?|未使用|使用せず");
  private static final BitSet IN_SKIPPED = Written.signs("欠空取未使");
  private static final Pattern NOTHING = Pattern.compile("[-−–—ー0]|0件");
  private static final Pattern NIL =
      Pattern.compile(
          "(?:.{0,8}[はのもに、])?[(※]*(?:該当|実績|請求|届出|報告|案件|対象|件数|記録|申請|提供|開催|指摘|研修){0,2}(?:事項|案件|者|件数|実績|する.{1,6})?(?:は|が|も)?"
              + "(?:なし|無し|無|ありません|ありませんでした|ございません|ございませんでした|なかった)[)。]*|0件|皆無|(?i:none|n/a)");

  /** Whatever says that there is nothing has one of these; nearly every cell has none. */
  private static final BitSet IN_NIL = Written.signs("な無ん件nN");

  private final RecordKind kind;
  private final List<Field> must;
  private final List<Field> keys;
  private final Readings<String> labels = new Readings<>(Remarks::ofTotal);

  Remarks(RecordKind kind) {
    this.kind = kind;
    this.must = kind.fields().stream().filter(Field::filled).toList();
    this.keys =
        kind.fields().stream()
            .filter(key -> kind.key().contains(key.name()) && !isProse(key))
            .toList();
  }

  /** Whether the row sums up others. */
  boolean isTotal(Draft draft) {
    String first = Normal.key(draft.firstFilled());
    if (TOTALS.contains(first) || (draft.filled() == 1 && COUNTED.matcher(first).matches())) {
      return true;
    }
    if (!mayBeTotal(first) && !draft.hasAny(IN_TOTALS)) {
      return false;
    }
    if (kind.fields().stream().anyMatch(f -> isPeriod(f) && isLabel(f, draft))) {
      return kind.fields().stream().anyMatch(f -> f.type() instanceof FieldType.Count);
    }
    boolean labelled =
        (mayBeTotal(first) && TOTAL.matcher(label(first)).matches())
            || kind.fields().stream().anyMatch(f -> isLabel(f, draft));
    return labelled && lacks(draft) > 0;
  }

  /** Whether a word says that it sums up others, so that nothing can be sorted under it. */
  static boolean isSum(String word) {
    String label = label(Normal.key(word));
    return TOTALS.contains(label) || OTHER_TOTALS.contains(label);
  }

  /** Whether what it says is no sum. */
  static boolean isAverage(Draft total) {
    return AVERAGE.matcher(label(Normal.key(total.firstFilled()))).matches();
  }

  private static String label(String text) {
    return BESIDE_LABEL.matcher(text).replaceAll("");
  }

  private boolean isLabel(Field field, Draft draft) {
    if (isProse(field) || !mayBeTotal(draft.text(field))) {
      return false;
    }
    return labels
        .find(draft.text(field))
        .filter(label -> isWhose(field) || isPeriod(field) || isTotalAlone(label))
        .isPresent();
  }

  private static boolean isTotalAlone(String label) {
    return TOTALS.contains(label) || OTHER_TOTALS.contains(label);
  }

  /** What a cell says beside its brackets and marks, where that names a total. */
  private static Optional<String> ofTotal(String cell) {
    return Optional.of(label(Normal.key(cell)))
        .filter(label -> isTotalAlone(label) || TOTAL.matcher(label).matches());
  }

  private static boolean mayBeTotal(String text) {
    return Written.hasAny(text, IN_TOTALS);
  }

  private static boolean isPeriod(Field field) {
    return field.type() instanceof FieldType.Month || field.type() instanceof FieldType.Day;
  }

  private static boolean isProse(Field field) {
    return field.type() instanceof FieldType.Text || field.type() instanceof FieldType.Names;
  }

  /** How many of the values are missing that every record has, counts left aside. */
  private long lacks(Draft draft) {
    String first = draft.firstFilled();
    return kind.fields().stream()
        .filter(field -> field.filled() && !(field.type() instanceof FieldType.Count))
        .filter(
            field ->
                draft.text(field).isEmpty()
                    || isLabel(field, draft)
                    || (!isProse(field)
                        && draft.text(field).equals(first)
                        && TOTAL.matcher(label(Normal.key(first))).matches()))
        .count();
  }

  /** Whether the row shows how others are to be filled in. */
  boolean isExample(Draft draft) {
    return isExample(draft.firstFilled())
        || keys.stream()
            .anyMatch(
                key ->
                    isExample(draft.text(key))
                        || (draft.isFirstOfKey(key) && isNoNumber(key, draft.text(key))));
  }

  private static boolean isNoNumber(Field key, String text) {
    return key.type() instanceof FieldType.Identifier
        && !Written.isDigits(text)
        && NO_NUMBER.matcher(Normal.key(text)).matches();
  }

  /** Whether the number of a row, or the name of a sheet, is that of an example. */
  static boolean isExample(String text) {
    String key = Normal.key(text);
    return Written.hasAny(key, IN_EXAMPLES) && EXAMPLE.matcher(key).matches();
  }

  /** Whether the row says that there is nothing to report, and no more than whose row it is. */
  boolean isNil(Draft draft) {
    if (draft.filled() == 1 && saysNone(draft.firstFilled())) {
      return true;
    }
    boolean all =
        kind.fields().stream()
            .allMatch(
                f ->
                    draft.text(f).isEmpty()
                        || isWhose(f)
                        || Written.isNone(draft.text(f))
                        || isNil(f, draft));
    return (all && kind.fields().stream().anyMatch(f -> isNil(f, draft))) || isNothing(draft);
  }

  /** Whether it has dashes, or zeros, where a record has its day. */
  private boolean isNothing(Draft draft) {
    return kind.opened() != null
        && isNothing(draft.text(kind.field(kind.opened())))
        && kind.fields().stream()
            .allMatch(f -> draft.text(f).isEmpty() || isWhose(f) || isNothing(draft.text(f)));
  }

  private static boolean isNothing(String cell) {
    String text = Normal.key(cell);
    return text.length() <= 2 && NOTHING.matcher(text).matches();
  }

  private static boolean isNil(Field field, Draft draft) {
    return !(field.type() instanceof FieldType.Count) && saysNone(draft.text(field));
  }

  private static boolean saysNone(String cell) {
    String text = Normal.key(cell);
    return Written.hasAny(text, IN_NIL) && NIL.matcher(text).matches();
  }

  private static boolean isWhose(Field field) {
    return switch (field.type()) {
      case FieldType.AgencyName t -> true;
      case FieldType.DepartmentName t -> true;
      case FieldType.CornerName t -> true;
      default -> false;
    };
  }

  /** Whether the row is no more than a number that waits for its record. */
  boolean isBare(Draft draft) {
    return kind.opened() != null
        && isSkipped(draft.text(kind.field(kind.opened())))
        && kind.fields().stream()
            .allMatch(
                f ->
                    isSkipped(draft.text(f))
                        || isWhose(f)
                        || f.type() instanceof FieldType.Identifier);
  }

  private static boolean isSkipped(String text) {
    String key = Normal.key(text);
    return text.isEmpty() || (Written.hasAny(key, IN_SKIPPED) && SKIPPED.matcher(key).matches());
  }

  /** Whether the row is a note about the table. */
  boolean isNote(Draft draft) {
    return NoteRow.is(draft, must);
  }
}
