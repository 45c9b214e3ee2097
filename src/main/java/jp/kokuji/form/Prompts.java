package jp.kokuji.form;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** What Excel shows beside a cell that is to be filled in. */
final class Prompts {
  /** The most that Excel shows. */
  private static final int LONGEST = 255;

  private final Form form;
  private final Wording words;

  Prompts(Form form) {
    this.form = form;
    this.words = form.words();
  }

  String of(Field field) {
    String text = how(field) + when(field);
    return text.length() <= LONGEST ? text : how(field);
  }

  private String how(Field field) {
    return switch (field.type()) {
      case FieldType.Text type -> words.of("prompt.text");
      case FieldType.Identifier type -> words.of("prompt.identifier", example(field));
      case FieldType.Count type -> words.of("prompt.count");
      case FieldType.Day type -> day(field);
      case FieldType.Month type -> words.of("prompt.month", month());
      case FieldType.Year type -> words.of("prompt.year");
      case FieldType.Clauses type -> words.of("prompt.clauses");
      case FieldType.Names type -> words.of("prompt.names");
      case FieldType.Vocabulary type -> words.of("prompt.list");
      case FieldType.AgencyName type -> words.of("prompt.list");
      case FieldType.BasisName type -> words.of("prompt.list");
      case FieldType.KindName type -> words.of("prompt.list");
      case FieldType.DepartmentName type -> words.of("prompt.of-agency");
      case FieldType.CornerName type ->
          words.of(isOfAgency(field, form) ? "prompt.of-agency" : "prompt.list");
    };
  }

  private String when(Field field) {
    if (field.type() instanceof FieldType.Vocabulary list && list.blank() != null) {
      return words.of("prompt.blank", list.blank());
    }
    Field.@Nullable Need need = field.need();
    if (need != null) {
      List<String> values = need.values();
      String heading = form.kind().field(need.field()).heading();
      return words.of("prompt.need", heading, String.join("・", values));
    }
    return words.of(field.filled() ? "prompt.filled" : "prompt.optional");
  }

  private String day(Field field) {
    String notation = words.of("prompt.day", slashes(), JapaneseDate.brief(someDay()));
    if (field.name().equals(form.kind().opened())) {
      return notation + words.of("prompt.opened", form.year().label());
    }
    return notation
        + earlier(field, form.kind()).map(e -> words.of("prompt.later", e.heading())).orElse("");
  }

  private java.time.LocalDate someDay() {
    return form.year().firstDay().plusDays(19);
  }

  private String slashes() {
    return form.year().year() + "/4/20";
  }

  private String month() {
    return form.year().year() + "/4";
  }

  private static String example(Field field) {
    return field.examples().stream().filter(text -> !text.isEmpty()).findFirst().orElse("12");
  }

  /** The day before which a field's day must not lie. */
  static Optional<Field> earlier(Field field, RecordKind kind) {
    return kind.order().stream()
        .filter(order -> order.later().equals(field.name()))
        .map(order -> kind.field(order.earlier()))
        .findFirst();
  }

  /** A corner that reports for itself is its agency's; one that received a request is anybody's. */
  static boolean isOfAgency(Field field, Form form) {
    return field.type() instanceof FieldType.DepartmentName
        || (field.type() instanceof FieldType.CornerName
            && form.column(FieldType.DepartmentName.class).isEmpty());
  }
}
