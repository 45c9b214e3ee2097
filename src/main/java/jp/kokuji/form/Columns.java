package jp.kokuji.form;

import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;
import org.jspecify.annotations.Nullable;

/** How wide each column of a form is, and what stands above its heading. */
final class Columns {
  private final Form form;

  Columns(Form form) {
    this.form = form;
  }

  /** Whether the column must be filled in: always, when, or not at all. */
  String mark(Field field) {
    if (field.type() instanceof FieldType.Vocabulary words && words.blank() != null) {
      return form.words().text("mark.blank", words.blank());
    }
    if (field.filled()) {
      return form.words().text("mark.filled");
    }
    Field.@Nullable Need need = field.need();
    return need == null
        ? form.words().text("mark.optional")
        : form.words()
            .text(
                "mark.need",
                form.kind().field(need.field()).heading(),
                String.join("・", need.values()));
  }

  Styles.Role role(Field field) {
    return field.filled() || field.need() != null ? Styles.Role.REQUIRED : Styles.Role.MARK;
  }

  /** In half-width characters. */
  int width(Field field) {
    int values =
        switch (field.type()) {
          case FieldType.Text text -> 30;
          case FieldType.Identifier number -> 12;
          case FieldType.Count count -> 12;
          case FieldType.Day day -> 18;
          case FieldType.Month month -> 16;
          case FieldType.Year year -> 14;
          case FieldType.Vocabulary words -> 16;
          case FieldType.Categories several -> 26;
          case FieldType.AgencyName agency -> 20;
          case FieldType.DepartmentName department -> 28;
          case FieldType.CornerName corner -> 24;
          case FieldType.Clauses clauses -> 18;
          case FieldType.BasisName basis -> 34;
          case FieldType.Names names -> 26;
          case FieldType.KindName kind -> 24;
        };
    return Math.max(values, 2 * field.heading().length() + 4);
  }

  /** How many lines the text takes in so many half-width characters, if all of it is full-width. */
  static int lines(String text, int width) {
    return Math.max(1, Math.ceilDiv(2 * text.length(), width - 2));
  }
}
