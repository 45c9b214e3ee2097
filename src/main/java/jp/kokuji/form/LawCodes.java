package jp.kokuji.form;

import java.util.stream.Stream;
import jp.kokuji.rulebook.Provision;

/** The clauses and bases of the law in force in a year. */
final class LawCodes {
  private final Provision provision;
  private final Period period;

  LawCodes(Provision provision, Period period) {
    this.provision = provision;
    this.period = period;
  }

  /** Those of the law of all; an agency with a law of its own knows it. */
  Stream<Code> clauses() {
    return provision.versions().stream()
        .filter(version -> version.agencies().isEmpty())
        .flatMap(
            version ->
                period.of(version.validity()).stream()
                    .flatMap(days -> version.clauses().stream().map(c -> code(c, version, days))));
  }

  private static Code code(Provision.Clause clause, Provision.Version version, String days) {
    return new Code(clause.number().cited(), clause.name(), days, law(version));
  }

  Stream<Code> bases() {
    return provision.versions().stream()
        .flatMap(
            version ->
                period.of(version.validity()).stream()
                    .flatMap(days -> version.bases().stream().map(b -> code(b, version, days))));
  }

  private static Code code(Provision.Basis basis, Provision.Version version, String days) {
    return new Code(basis.name(), law(version), days, String.join("、", basis.accepts()));
  }

  private static String law(Provision.Version version) {
    return version.law() + version.article();
  }
}
