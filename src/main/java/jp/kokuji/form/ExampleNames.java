package jp.kokuji.form;

import java.util.List;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/** Names for invented records, all of them right on every day of the year. */
final class ExampleNames {
  /** Rows before this one are of one agency, so that both lists are seen to depend on it. */
  private static final int OTHER_AGENCY = 2;

  private final Form form;
  private final CodeLists lists;

  ExampleNames(Form form, CodeLists lists) {
    this.form = form;
    this.lists = lists;
  }

  /** An agency to which something belongs that the form asks for. */
  String agency(int row) {
    List<String> agencies =
        form.kind().fields().stream()
            .filter(field -> Prompts.isOfAgency(field, form))
            .flatMap(field -> codes(field).stream())
            .map(Code::about)
            .distinct()
            .toList();
    return at(agencies, row < OTHER_AGENCY ? 0 : 1);
  }

  String department(int row) {
    return form.kind().fields().stream()
        .filter(field -> field.type() instanceof FieldType.DepartmentName)
        .map(field -> at(of(field, agency(row)), row))
        .findFirst()
        .orElse("");
  }

  /** The corner that reports; blank where it is the department's own. */
  String corner(Field field, int row) {
    return Prompts.isOfAgency(field, form) ? at(of(field, agency(row)), row) : "";
  }

  /** One of the words of the column. */
  String any(Field field, int row) {
    return at(codes(field).stream().map(Code::name).toList(), row);
  }

  private List<String> of(Field field, String agency) {
    return codes(field).stream().filter(c -> c.about().equals(agency)).map(Code::name).toList();
  }

  private List<Code> codes(Field field) {
    return lists.find(field).stream().flatMap(ExampleNames::always).toList();
  }

  private static Stream<Code> always(CodeList list) {
    return list.always().stream();
  }

  private static String at(List<String> names, int index) {
    return names.isEmpty() ? "" : names.get(index % names.size());
  }
}
