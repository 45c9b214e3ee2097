package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What a field holds, and so how it is read, judged and stored. */
public sealed interface FieldType {
  /** Free text, kept as written. Stored as text. */
  record Text() implements FieldType {}

  /** A number that is a name (受付番号): text after NFKC, compared as a whole. Stored as text. */
  record Identifier() implements FieldType {}

  /** A whole number from 0. Stored as a number. */
  record Count() implements FieldType {}

  /** A day in any of the contract's notations. Stored as a date. */
  record Day() implements FieldType {}

  /** A month (年月). Stored as the date of its first day. */
  record Month() implements FieldType {}

  /** A fiscal year (対象年度). Stored as the number of its first calendar year. */
  record Year() implements FieldType {}

  /**
   * One of a few words. Stored as the word.
   *
   * @param values the words, in the order in which reports list them
   * @param aliases other spellings, with the word they mean
   * @param blank the word that a blank value stands for (処理中), if any
   * @param dated when a word may be used; those that are not here always may
   * @param open whether other words may be written too; they come after these
   */
  record Vocabulary(
      List<String> values,
      Map<String, String> aliases,
      @Nullable String blank,
      Map<String, Validity> dated,
      boolean open)
      implements FieldType {

    /** Whose words all hold on any day. */
    public Vocabulary(List<String> values, Map<String, String> aliases, @Nullable String blank) {
      this(values, aliases, blank, Map.of(), false);
    }

    /** The values that may be used on the day. */
    public List<String> on(LocalDate day) {
      return values.stream().filter(word -> validity(word).holdsOn(day)).toList();
    }

    /** The values that may be used on some day of any of the years. */
    public List<String> in(Collection<FiscalYear> years) {
      return values.stream()
          .filter(word -> years.stream().anyMatch(validity(word)::touches))
          .toList();
    }

    private Validity validity(String word) {
      return dated.getOrDefault(word, Validity.ALWAYS);
    }

    /** All words that are stored: the values, and what a blank value stands for. */
    public List<String> words() {
      return Stream.concat(values.stream(), Stream.ofNullable(blank)).toList();
    }
  }

  /**
   * One or several of a few words (個人情報・法人情報), so that a record can belong to each of them. Stored
   * in the list's order, joined by {@code +}.
   */
  record Categories(Vocabulary list) implements FieldType {
    /** The words of a stored value. */
    public static List<String> of(String stored) {
      return List.of(stored.split("\\+", -1));
    }

    /** As it is stored; of each word, one. */
    public String stored(Collection<String> words) {
      return list.values().stream().filter(words::contains).collect(Collectors.joining("+"));
    }
  }

  /** An agency (実施機関). Stored as its name. */
  record AgencyName() implements FieldType {}

  /**
   * A department or a section of it (所管部課). Stored as the department's name in the field's column,
   * and as written in a column {@code NAME_text}.
   */
  record DepartmentName() implements FieldType {}

  /**
   * An information corner. Stored as its name; a blank value stands for the corner of the record's
   * department.
   */
  record CornerName() implements FieldType {}

  /**
   * Clauses (該当号) of a provision. Stored as ascending numbers joined by {@code +} in the field's
   * column, and the law and article they belong to in a column {@code NAME_law}; null where blank.
   */
  record Clauses(String provision) implements FieldType {}

  /** A basis (根拠) of a provision. Stored as the basis' name. */
  record BasisName(String provision) implements FieldType {}

  /**
   * One or several names, separated by ・ 、 or a line break. Stored as written but joined by a line
   * feed in the field's column, and their number in a column {@code NAME_count}.
   *
   * @param bodies whether they name bodies, so that what names none is one beside others that do
   */
  record Names(boolean bodies) implements FieldType {}

  /** The Japanese name of a record kind. Stored as the kind's id. */
  record KindName() implements FieldType {}
}
