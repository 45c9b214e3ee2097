package jp.kokuji.rulebook.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.rulebook.Agency;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.Checks;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Field;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.Schedule;

/** Reads what an operator has written under {@code jobs/}. */
public final class RulebookReader {
  private final Path jobs;

  public RulebookReader(Path jobs) {
    this.jobs = jobs;
  }

  /**
   * The rulebook of the files as they are now.
   *
   * @throws InvalidRulebook with all faults of all files, if there is one
   */
  public Rulebook read() throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    SourceReader sources = new SourceReader(jobs, faults);
    Optional<City> city = new CityReader(sources, faults).read();
    Map<String, Provision> provisions =
        new ProvisionReader(sources, faults)
            .read(
                city.stream()
                    .flatMap(known -> known.agencies().stream())
                    .map(Agency::name)
                    .toList());
    Map<String, RecordKind> kinds = new KindReader(sources, faults).read();
    Lexicon lexicon = lexicon(sources, city, provisions, kinds);
    ReportReader reader = new ReportReader(sources, lexicon, faults);
    Map<String, ReportDefinition> reports = reader.read();
    Checks checks = checks(sources, reader, reports, lexicon, faults);
    if (!faults.isEmpty() || city.isEmpty()) {
      throw new InvalidRulebook(faults);
    }
    String fingerprint = Fingerprint.of(jobs, List.of("city", "law", "kinds"));
    return new Rulebook(city.get(), provisions, kinds, reports, checks, fingerprint);
  }

  private static Checks checks(
      SourceReader sources,
      ReportReader reader,
      Map<String, ReportDefinition> reports,
      Lexicon lexicon,
      List<Fault> faults) {
    List<CheckDefinition> declared =
        new CheckReader(sources, reader.tables(), lexicon, faults).read();
    Map<String, List<CheckDefinition>> derived = new LinkedHashMap<>();
    reports.forEach((id, report) -> derived.put(id, DerivedChecks.of(report, lexicon.kinds())));
    List<CheckDefinition> all = new ArrayList<>(declared);
    derived.values().forEach(all::addAll);
    return faults.isEmpty()
        ? new Checks(derived, declared, new NoteReader(sources, all, faults).read())
        : Checks.NONE;
  }

  /**
   * When the jobs run; how records are judged does not depend on it.
   *
   * @throws InvalidRulebook with all faults of {@code schedule.yml}, if there is one
   */
  public Schedule readSchedule() throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    Schedule schedule = new ScheduleReader(new SourceReader(jobs, faults), faults).read();
    if (!faults.isEmpty()) {
      throw new InvalidRulebook(faults);
    }
    return schedule;
  }

  /**
   * What of the rulebook's reports may be published; how records are judged does not depend on it.
   *
   * @throws InvalidRulebook with all faults of {@code publish.yml}, if there is one
   */
  public PublicRules readPublicRules(Rulebook rulebook) throws InvalidRulebook {
    List<Fault> faults = new ArrayList<>();
    Optional<PublicRules> rules =
        new SourceReader(jobs, faults)
            .read("publish.yml", "publish")
            .map(new PublicRulesReader(rulebook, faults)::read);
    if (!faults.isEmpty() || rules.isEmpty()) {
      throw new InvalidRulebook(faults);
    }
    return rules.get();
  }

  /**
   * What is wrong with the type of a field that was read before and cannot be stored by it.
   *
   * @param stored what was stored of it, in Japanese
   */
  public Fault retyped(RecordKind kind, Field field, String stored) {
    return new SourceReader(jobs, new ArrayList<>())
        .readAll("kinds", "kind").stream()
            .filter(root -> root.source().id().equals(kind.id()))
            .flatMap(root -> root.items("fields").stream())
            .filter(entry -> entry.text("name").equals(field.name()))
            .map(entry -> entry.part("type"))
            .map(
                type ->
                    type.fault(
                        "「%s」には%sとして登録した記録があるので、type を %s にできません"
                            .formatted(field.name(), stored, type.text()),
                        "type を元に戻すか、name を別の名前にしてください（今までの記録はそのまま残ります）"))
            .findFirst()
            .orElseThrow();
  }

  private static Lexicon lexicon(
      SourceReader sources,
      Optional<City> city,
      Map<String, Provision> provisions,
      Map<String, RecordKind> kinds) {
    List<String> provisionIds = sources.names("law").stream().map(Source::id).toList();
    List<String> kindIds = sources.names("kinds").stream().map(Source::id).toList();
    return new Lexicon(city, provisions, kinds, provisionIds, kindIds);
  }
}
