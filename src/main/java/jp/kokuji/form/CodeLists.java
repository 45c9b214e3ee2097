package jp.kokuji.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.FieldType;

/** The values that the columns of one form take. */
final class CodeLists {
  /** Years that are offered besides the form's own: reports are published late, corrected later. */
  private static final int YEARS_BEFORE = 9;

  private final Form form;
  private final Period period;
  private final CityCodes city;

  CodeLists(Form form) {
    this.form = form;
    this.period = new Period(form.year(), form.words());
    this.city = new CityCodes(form.rulebook().city(), period);
  }

  /** The list of a column; nothing where its values cannot be listed. */
  Optional<CodeList> find(Field field) {
    return codes(field.type()).map(codes -> CodeList.of(field.heading(), codes));
  }

  /** All kinds of record but the form's own, by their names. */
  CodeList kinds() {
    return CodeList.of(form.words().text("codes.kinds"), kindNames());
  }

  private Optional<Stream<Code>> codes(FieldType type) {
    return switch (type) {
      case FieldType.Vocabulary words -> Optional.of(words(words));
      case FieldType.Categories several -> Optional.of(words(several.list()));
      case FieldType.AgencyName name -> Optional.of(city.agencies());
      case FieldType.DepartmentName name -> Optional.of(city.departments());
      case FieldType.CornerName name -> Optional.of(city.corners());
      case FieldType.Clauses clauses -> Optional.of(law(clauses.provision()).clauses());
      case FieldType.BasisName basis -> Optional.of(law(basis.provision()).bases());
      case FieldType.KindName name -> Optional.of(kindNames());
      case FieldType.Year year -> Optional.of(years());
      default -> Optional.empty();
    };
  }

  private Stream<Code> words(FieldType.Vocabulary vocabulary) {
    return vocabulary.in(List.of(form.year())).stream()
        .map(word -> new Code(word, "", "", others(word, vocabulary)));
  }

  private static String others(String word, FieldType.Vocabulary vocabulary) {
    return vocabulary.aliases().entrySet().stream()
        .filter(alias -> alias.getValue().equals(word))
        .map(Map.Entry::getKey)
        .collect(Collectors.joining("、"));
  }

  private LawCodes law(String provision) {
    return new LawCodes(form.rulebook().provision(provision), period);
  }

  private Stream<Code> kindNames() {
    return form.rulebook().kindsIn(form.year()).stream()
        .filter(kind -> !kind.id().equals(form.kind().id()))
        .map(kind -> new Code(kind.name(), "", "", ""));
  }

  /** The year before comes first: its report is the one that is published in the form's year. */
  private Stream<Code> years() {
    int last = form.year().year();
    return Stream.concat(
            IntStream.rangeClosed(1, YEARS_BEFORE).map(before -> last - before).boxed(),
            Stream.of(last))
        .filter(year -> year > 1988)
        .map(year -> new Code(new FiscalYear(year).label(), "", "", ""));
  }
}
