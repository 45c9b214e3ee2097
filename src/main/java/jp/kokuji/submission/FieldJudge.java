package jp.kokuji.submission;

import java.util.Optional;
import java.util.regex.Pattern;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Judges the value of one field and stores what it means. */
final class FieldJudge {
  private static final Pattern DATED =
      Pattern.compile(
          "(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}/\\d{1,2}/\\d{1,2}(?:"
              + " \\d{1,2}:\\d\\d.*)?|(?i:(?:\\d{1,2}-)?"
              + "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:-\\d{1,2})?)");

  private final DateJudge dates;
  private final NameJudge names;
  private final LawJudge law;
  private final WordJudge words;
  private final Succession numbers = new Succession();

  FieldJudge(RecordKind kind, Rulebook rulebook, DateJudge dates, NameJudge names) {
    this.dates = dates;
    this.names = names;
    this.law = new LawJudge(rulebook);
    this.words = new WordJudge(kind, rulebook.kinds().values());
  }

  void judge(Field field, Draft draft, RowContext setting) {
    String text = draft.text(field);
    if (text.isEmpty() || isNone(field, text)) {
      judgeBlank(field, draft, setting);
    } else if (isWritten(field, text, draft)) {
      judgeType(field, text, draft, setting);
    }
  }

  /** A dash is nothing where nothing may be written and a blank means nothing else. */
  static boolean isNone(Field field, String text) {
    return !field.filled()
        && Written.isNone(text)
        && switch (field.type()) {
          case FieldType.Identifier t -> true;
          case FieldType.Day t -> true;
          case FieldType.Clauses t -> true;
          case FieldType.BasisName t -> true;
          default -> false;
        };
  }

  private static void judgeBlank(Field field, Draft draft, RowContext setting) {
    String blank = blank(field.type());
    if (blank != null) {
      draft.put(field, blank);
    } else if (field.filled()) {
      draft.problem(Rule.BLANK_VALUE, field);
    } else if (field.type() instanceof FieldType.CornerName) {
      setting.department().map(Department::corner).ifPresent(corner -> draft.put(field, corner));
    }
  }

  private static @Nullable String blank(FieldType type) {
    return switch (type) {
      case FieldType.Vocabulary words -> words.blank();
      case FieldType.Categories several -> several.list().blank();
      default -> null;
    };
  }

  /** Whether the cell holds a value of its own, in characters that can be read and printed. */
  private static boolean isWritten(Field field, String text, Draft draft) {
    boolean dash = field.filled() && mayBeAnything(field) && Written.isDash(text);
    if (dash || Written.isDitto(text)) {
      draft.problem(Rule.DITTO_MARK, field);
      return false;
    }
    if (Written.isNotCalculated(text)) {
      draft.problem(Rule.NOT_CALCULATED, field);
      return false;
    }
    if (Written.isExcelError(text)) {
      draft.problem(Rule.EXCEL_ERROR, field);
      return false;
    }
    if (isDated(field, text)) {
      draft.problem(Rule.DATE_FOR_NUMBER, field);
      return false;
    }
    return Written.isCommon(text) || isPrintable(field, text, draft);
  }

  private static boolean mayBeAnything(Field field) {
    return field.type() instanceof FieldType.Text
        || field.type() instanceof FieldType.Identifier
        || field.type() instanceof FieldType.Names;
  }

  /** Whether Excel has written the text of a date that it made of a number. */
  private static boolean isDated(Field field, String text) {
    return !Written.isDigits(text) && isDate(field, text);
  }

  private static boolean isDate(Field field, String text) {
    return switch (field.type()) {
      case FieldType.Identifier t -> DATED.matcher(text).matches();
      case FieldType.Clauses t -> DATED.matcher(text).matches();
      case FieldType.Count t -> DATED.matcher(text).matches();
      default -> false;
    };
  }

  private static boolean isPrintable(Field field, String text, Draft draft) {
    Optional<String> broken = Characters.findBroken(text);
    broken.ifPresent(character -> draft.problem(Rule.BROKEN_CHARACTER, field, character));
    Characters.findPrivate(text)
        .ifPresent(character -> draft.problem(Rule.PRIVATE_CHARACTER, field, character));
    Characters.findVariant(text)
        .ifPresent(character -> draft.problem(Rule.VARIANT_CHARACTER, field, character));
    return broken.isEmpty();
  }

  private void judgeNumber(Field field, String text, Draft draft) {
    if (draft.isFirstOfKey(field) && numbers.isRange(Written.plain(text))) {
      draft.problem(Rule.SEVERAL_NUMBERS, field);
    } else {
      PlainJudge.identifier(field, text, draft);
    }
  }

  private static void judgeText(Field field, String text, Draft draft) {
    draft.put(field, Written.printable(text));
    if (!PhoneNumber.in(text).isEmpty()) {
      draft.problem(Rule.PHONE_NUMBER, field);
    }
  }

  private void judgeType(Field field, String text, Draft draft, RowContext setting) {
    switch (field.type()) {
      case FieldType.Text type -> judgeText(field, text, draft);
      case FieldType.Identifier type -> judgeNumber(field, text, draft);
      case FieldType.Count type -> PlainJudge.count(field, text, draft);
      case FieldType.Names type -> names.list(field, type, text, draft, setting);
      case FieldType.Day type -> dates.day(field, text, draft);
      case FieldType.Month type -> dates.month(field, text, draft);
      case FieldType.Year type -> dates.year(field, text, draft);
      case FieldType.Vocabulary type -> words.word(field, type, text, draft, setting.day());
      case FieldType.Categories type -> words.several(field, type, text, draft, setting.day());
      case FieldType.KindName type -> words.kind(field, text, draft);
      case FieldType.AgencyName type -> names.agency(field, text, draft, setting);
      case FieldType.DepartmentName type -> names.department(field, text, draft, setting);
      case FieldType.CornerName type -> names.corner(field, text, draft, setting);
      case FieldType.Clauses type -> law.clauses(field, type, text, draft, setting);
      case FieldType.BasisName type -> law.basis(field, type, text, draft, setting);
    }
  }
}
