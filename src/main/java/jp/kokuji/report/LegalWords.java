package jp.kokuji.report;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.TableDefinition;
import org.jspecify.annotations.Nullable;

/** How the law of the year words a clause, a combination of clauses, or a basis. */
final class LegalWords {
  private final Setting setting;
  private final @Nullable TableDefinition table;

  /**
   * @param table the one about which the words are; null where they are about none
   */
  LegalWords(Setting setting, @Nullable String table) {
    this.setting = setting;
    this.table = setting.table(table);
  }

  /**
   * A word about a clause or basis.
   *
   * @param label the clause's number or the basis' name
   * @param word {@code article}, {@code law}; for clauses {@code name}, {@code short} and {@code
   *     clause}, its number in the layout's form; for bases {@code phrase}
   */
  Optional<String> find(@Nullable String provision, String label, String word) {
    if (provision == null) {
      return Optional.empty();
    }
    Provision.Version version = version(provision);
    return switch (word) {
      case "article" -> Optional.of(version.article());
      case "law" -> Optional.of(version.law());
      case "name" -> clause(version, label).map(Provision.Clause::name);
      case "short" -> clause(version, label).map(Provision.Clause::shortName);
      case "clause" -> clause(version, label).map(clause -> clause(clause.number()));
      case "phrase" ->
          version.bases().stream()
              .filter(basis -> basis.name().equals(label))
              .map(Provision.Basis::phrase)
              .findFirst();
      default -> Optional.empty();
    };
  }

  Provision.Version version(String provision) {
    return setting.provision(provision, table);
  }

  private static Optional<Provision.Clause> clause(Provision.Version version, String label) {
    return version.clauses().stream()
        .filter(clause -> clause.number().toString().equals(label))
        .findFirst();
  }

  /** One clause as the layout prints it, {@code 第1号}. */
  String clause(ClauseNumber number) {
    return number.in(setting.layout().clause());
  }

  /** A combination such as {@code 1+2} as the layout prints it, {@code 第1号・第2号該当}. */
  String combination(String numbers) {
    if (!numbers.contains("+")) {
      return clause(ClauseNumber.of(numbers));
    }
    String list =
        Stream.of(numbers.split("\\+", -1))
            .map(number -> clause(ClauseNumber.of(number)))
            .collect(Collectors.joining("・"));
    return setting.layout().clauses().replace("{list}", list);
  }

  /** A combination such as {@code 1+2} behind its article, as laws cite it: {@code 第1号・第2号}. */
  static String cited(String numbers) {
    return Stream.of(numbers.split("\\+", -1))
        .map(number -> ClauseNumber.of(number).cited())
        .collect(Collectors.joining("・"));
  }

  /** Fills a heading that may name the article, or a clause by {@code {clause}}. */
  Sentence heading(String provision, String template) {
    return new Template(template)
        .fill(
            place ->
                Sentence.rule(find(provision, "", place).orElseGet(() -> setting.word(place))));
  }
}
