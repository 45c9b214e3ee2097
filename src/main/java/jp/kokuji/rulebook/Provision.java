package jp.kokuji.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A list of clauses (号) or of bases to which records refer, through all its versions ({@code
 * jobs/law/}, a file a provision). The same number means different things in different laws, so a
 * clause is always one of a version of a provision.
 */
public record Provision(String id, String name, List<Version> versions) {

  /** The version in force on the day for all agencies that have no law of their own. */
  public Optional<Version> on(LocalDate day) {
    for (Version version : versions) {
      if (version.validity().holdsOn(day) && version.agencies().isEmpty()) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }

  /** The version in force on the day for the agency: its own before that of all. */
  public Optional<Version> on(LocalDate day, String agency) {
    for (Version version : versions) {
      if (version.validity().holdsOn(day) && version.agencies().contains(agency)) {
        return Optional.of(version);
      }
    }
    return on(day);
  }

  /** The version in force on the day for agencies that have one law; else that of all others. */
  public Optional<Version> on(LocalDate day, List<String> agencies) {
    List<Version> theirs =
        agencies.stream().flatMap(agency -> on(day, agency).stream()).distinct().toList();
    return theirs.size() == 1 ? Optional.of(theirs.getFirst()) : on(day);
  }

  /**
   * One state of the law.
   *
   * @param law the full name of the ordinance or act
   * @param article the citation within it, {@code 第7条} or {@code 第14条の2第1項}
   * @param clauses its numbered clauses; empty where the provision lists bases
   * @param bases its bases for outside use; empty where it numbers clauses
   * @param agencies the agencies whose law it is; empty where it is that of all others
   */
  public record Version(
      String law,
      String article,
      Validity validity,
      List<Clause> clauses,
      List<Basis> bases,
      List<String> agencies) {

    /** A law of all agencies. */
    public Version(
        String law, String article, Validity validity, List<Clause> clauses, List<Basis> bases) {
      this(law, article, validity, clauses, bases, List.of());
    }

    /** Whether both are the law of one agency, or of all that have none of their own. */
    public boolean sharesAgency(Version other) {
      return (agencies.isEmpty() && other.agencies.isEmpty())
          || agencies.stream().anyMatch(other.agencies::contains);
    }
  }

  /**
   * A numbered clause (号), what a letter below it names, or a reason without a number.
   *
   * @param name as legends print it, {@code 個人に関する情報}
   * @param shortName as sentences print it, {@code 個人情報}
   * @param accepts words by which departments write it, instead of its number
   */
  public record Clause(ClauseNumber number, String name, String shortName, List<String> accepts) {

    /** One that is written by its number, or by the words of the reason. */
    public Clause(ClauseNumber number, String name, String shortName) {
      this(number, name, shortName, List.of());
    }
  }

  /**
   * A basis (根拠) for outside use or external provision.
   *
   * @param name as tables print it
   * @param phrase as sentences print it, ending in a noun
   * @param accepts how departments write it, compared after NFKC and without white space; {@code
   *     name} itself is always accepted
   */
  public record Basis(String name, String phrase, List<String> accepts) {}
}
