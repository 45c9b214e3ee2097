package jp.kokuji.rulebook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.rulebook.ClauseNumber;
import jp.kokuji.rulebook.Provision;

/** Reads {@code jobs/law/} and checks that one law at most is in force on any day. */
final class ProvisionReader {
  private final SourceReader sources;
  private final List<Fault> faults;

  ProvisionReader(SourceReader sources, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /**
   * The provisions whose files can be understood, by id.
   *
   * @param agencies the names of all; empty where they are not known
   */
  Map<String, Provision> read(List<String> agencies) {
    Map<String, Provision> provisions = new LinkedHashMap<>();
    for (Entry root : sources.readAll("law", "provision")) {
      List<Entry> versions = root.items("versions");
      versions.forEach(version -> checkAgencies(version, agencies));
      checkDays(versions);
      versions.forEach(this::checkVersion);
      String id = root.source().id();
      provisions.put(
          id,
          new Provision(
              id, root.text("name"), versions.stream().map(ProvisionReader::version).toList()));
    }
    return provisions;
  }

  private void checkDays(List<Entry> versions) {
    for (int later = 0; later < versions.size(); later++) {
      Entry version = versions.get(later);
      DaysCheck.check(version, faults);
      versions.subList(0, later).stream()
          .filter(other -> other.validity().and(version.validity()).isPresent())
          .filter(other -> version(other).sharesAgency(version(version)))
          .findFirst()
          .ifPresent(other -> faults.add(version.amiss("versions-overlap", other.line())));
    }
  }

  private void checkAgencies(Entry version, List<String> agencies) {
    WordCheck words = new WordCheck(faults);
    if (!agencies.isEmpty()) {
      version.items("agencies").forEach(agency -> words.known(agency, agencies));
    }
  }

  private void checkVersion(Entry version) {
    if (version.has("clauses") == version.has("bases")) {
      faults.add(version.amiss("clauses-or-bases"));
    }
    NameCheck numbers = new NameCheck(faults);
    for (Entry clause : version.items("clauses")) {
      if (clause.has("number") == clause.has("reason")) {
        faults.add(clause.amiss("number-or-reason"));
      } else {
        String word = clause.has("reason") ? "reason" : "number";
        numbers.add(clause.text(word), clause.part(word));
      }
      clause.items("accepts").forEach(accepted -> numbers.add(accepted.text(), accepted));
    }
    NameCheck names = new NameCheck(faults);
    for (Entry basis : version.items("bases")) {
      names.add(basis.text("name"), basis.part("name"));
      basis.items("accepts").forEach(accepted -> names.add(accepted.text(), accepted));
    }
  }

  private static Provision.Version version(Entry entry) {
    return new Provision.Version(
        entry.text("law"),
        entry.text("article"),
        entry.validity(),
        entry.items("clauses").stream().map(ProvisionReader::clause).toList(),
        entry.items("bases").stream().map(ProvisionReader::basis).toList(),
        entry.texts("agencies"));
  }

  private static Provision.Clause clause(Entry entry) {
    String name = entry.text("name");
    return new Provision.Clause(
        ClauseNumber.of(entry.find("number").or(() -> entry.find("reason")).orElse(name)),
        name,
        entry.find("short").orElse(name),
        entry.texts("accepts"));
  }

  private static Provision.Basis basis(Entry entry) {
    return new Provision.Basis(entry.text("name"), entry.text("phrase"), entry.texts("accepts"));
  }
}
