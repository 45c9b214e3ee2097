package jp.kokuji.form;

import java.util.List;
import java.util.Optional;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.RecordKind;
import org.jspecify.annotations.Nullable;

/** What Excel shows beside a cell that is to be filled in. */
final class Prompts {
  /** The most that Excel shows. */
  private static final int LONGEST = 255;

  private final Form form;
  private final Messages words;

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
      case FieldType.Text type -> words.text("prompt.text");
      case FieldType.Identifier type -> words.text("prompt.identifier", example(field));
      case FieldType.Count type -> words.text("prompt.count");
      case FieldType.Day type -> day(field);
      case FieldType.Month type -> words.text("prompt.month", month());
      case FieldType.Year type -> words.text("prompt.year");
      case FieldType.Clauses type -> words.text("prompt.clauses");
      case FieldType.Names type -> words.text("prompt.names");
      case FieldType.Vocabulary type -> words.text("prompt.list");
      case FieldType.Categories type ->
          words.text("prompt.categories", String.join("、", type.list().values()));
      case FieldType.AgencyName type -> words.text("prompt.list");
      case FieldType.BasisName type -> words.text("prompt.list");
      case FieldType.KindName type -> words.text("prompt.list");
      case FieldType.DepartmentName type -> words.text("prompt.of-agency");
      case FieldType.CornerName type ->
          words.text(isOfAgency(field, form) ? "prompt.of-agency" : "prompt.list");
    };
  }

  private String when(Field field) {
    if (field.type() instanceof FieldType.Vocabulary list && list.blank() != null) {
      return words.text("prompt.blank", list.blank());
    }
    Field.@Nullable Need need = field.need();
    if (need != null) {
      List<String> values = need.values();
      String heading = form.kind().field(need.field()).heading();
      return words.text("prompt.need", heading, String.join("・", values));
    }
    return words.text(field.filled() ? "prompt.filled" : "prompt.optional");
  }

  private String day(Field field) {
    String notation = words.text("prompt.day", slashes(), JapaneseDate.brief(someDay()));
    if (field.name().equals(form.kind().opened()) && !form.kind().carried()) {
      return notation + words.text("prompt.opened", form.year().label());
    }
    return notation
        + earlier(field, form.kind()).map(e -> words.text("prompt.later", e.heading())).orElse("");
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
