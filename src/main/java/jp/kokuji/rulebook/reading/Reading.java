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
import jp.kokuji.rulebook.DocumentDefinition;
import jp.kokuji.rulebook.Provision;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;

/** One reading of all files by which records are judged and reports are made. */
final class Reading {
  private final List<Fault> faults = new ArrayList<>();
  private final SourceReader sources;
  private final Path jobs;
  private final Optional<City> city;
  private final Lexicon lexicon;
  private final Map<String, ReportDefinition> reports;
  private final Map<String, DocumentDefinition> documents;
  private final Checks checks;

  Reading(Path jobs) {
    this.jobs = jobs;
    this.sources = new SourceReader(jobs, faults);
    this.city = new CityReader(sources, faults).read();
    this.lexicon = lexicon();
    ReportReader reader = new ReportReader(sources, lexicon, faults);
    this.reports = reader.read();
    this.documents = new DocumentReader(sources, lexicon, faults).read();
    this.checks = checks(reader);
  }

  private Lexicon lexicon() {
    List<String> agencies =
        city.stream().flatMap(known -> known.agencies().stream()).map(Agency::name).toList();
    Map<String, Provision> provisions = new ProvisionReader(sources, faults).read(agencies);
    Map<String, RecordKind> kinds = new KindReader(sources, faults).read(city);
    return new Lexicon(city, provisions, kinds, ids("law"), ids("kinds"));
  }

  private Checks checks(ReportReader reader) {
    List<CheckDefinition> declared =
        new CheckReader(sources, reader.tables(), lexicon, faults).read();
    Map<String, List<CheckDefinition>> derived = new LinkedHashMap<>();
    if (faults.isEmpty()) {
      reports.forEach((id, report) -> derived.put(id, DerivedChecks.of(report, lexicon.kinds())));
    }
    List<CheckDefinition> all = new ArrayList<>(declared);
    derived.values().forEach(all::addAll);
    return new Checks(derived, declared, new NoteReader(sources, all, faults).read());
  }

  private List<String> ids(String folder) {
    return sources.names(folder).stream().map(Source::id).toList();
  }

  private List<Fault> unowned() {
    return new OwnerCheck(book()).check(sources.readAll("kinds", "kind"));
  }

  /** Reads also when jobs run, what is published, and templates, where these are declared. */
  Reading withTheRest() {
    if (sources.has("schedule.yml")) {
      new ScheduleReader(sources, faults).read();
    }
    if (sources.has("publish.yml")) {
      sources
          .read("publish.yml", "publish")
          .ifPresent(new PublicRulesReader(ids("reports"), lexicon, faults)::read);
    }
    faults.addAll(sources.templates());
    sources.bodies().ifPresent(bodies -> new OverviewReader(sources, bodies, faults).read());
    if (faults.isEmpty() && city.isPresent()) {
      faults.addAll(unowned());
    }
    return this;
  }

  Rulebook rulebook() throws InvalidRulebook {
    if (!faults.isEmpty() || city.isEmpty()) {
      throw new InvalidRulebook(sources.told());
    }
    return book();
  }

  private Rulebook book() {
    String fingerprint = Fingerprint.of(jobs, List.of("city", "law", "kinds"));
    return new Rulebook(
        city.orElseThrow(),
        lexicon.provisions(),
        lexicon.kinds(),
        reports,
        documents,
        checks,
        fingerprint);
  }
}
