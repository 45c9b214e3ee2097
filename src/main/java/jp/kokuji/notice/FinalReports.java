package jp.kokuji.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kokuji.edition.Places;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.record.Records;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Manifest.Input;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.release.Verification;
import jp.kokuji.report.PrintedField;
import jp.kokuji.report.PrintedFields;
import jp.kokuji.rulebook.ReportDefinition;
import org.springframework.stereotype.Component;

/** Finds the reports that may be published, and says of the others why not. */
@Component
class FinalReports {
  private final Records records;
  private final SubmissionLog log;
  private final FinalVersions versions;
  private final NoticeHistory history;
  private final KnownActs known;

  FinalReports(
      Records records,
      SubmissionLog log,
      FinalVersions versions,
      NoticeHistory history,
      KnownActs known) {
    this.records = records;
    this.log = log;
    this.versions = versions;
    this.history = history;
    this.known = known;
  }

  /** The final reports among those chosen; by default all public ones that the year has. */
  List<FinalReport> find(NoticeSetting setting, List<String> chosen, List<Refusal> refusals)
      throws IOException {
    List<FinalReport> reports = new ArrayList<>();
    for (String id : chosen.isEmpty() ? setting.rules().reports().keySet() : chosen) {
      if (!setting.rules().reports().containsKey(id)) {
        refusals.add(Refusal.of("publish.not-public", id));
      } else if (!chosen.isEmpty() || hasRecords(setting, setting.definition(id))) {
        find(setting, id, refusals).ifPresent(reports::add);
      }
    }
    if (reports.isEmpty() && refusals.isEmpty()) {
      refusals.add(Refusal.of("publish.nothing", setting.year()));
    }
    return reports;
  }

  private boolean hasRecords(NoticeSetting setting, ReportDefinition report) {
    return report.counts().stream()
        .anyMatch(kind -> records.count(setting.rulebook().kind(kind), setting.year()) > 0);
  }

  private Optional<FinalReport> find(NoticeSetting setting, String id, List<Refusal> refusals)
      throws IOException {
    Path folder = new ReportFolder(setting.output(), setting.year(), id).released();
    if (!Files.exists(folder.resolve(Manifest.FILE_NAME))) {
      refusals.add(Refusal.of("publish.not-made", id));
      return Optional.empty();
    }
    Manifest manifest = Manifest.read(folder);
    if (manifest.state() != Manifest.State.FINAL) {
      refusals.add(Refusal.of("publish.draft", id));
      return Optional.empty();
    }
    ReportDefinition definition = setting.definition(id);
    Verification.of(folder)
        .findings()
        .forEach(finding -> refusals.add(Refusal.of("publish.changed", id, finding.file())));
    inputs(setting, id, manifest, refusals);
    known(id, manifest, refusals);
    fields(setting, definition, refusals);
    return Optional.of(
        new FinalReport(
            definition,
            setting.rules().reports().getOrDefault(id, ""),
            history.outline(setting, definition),
            manifest,
            folder,
            List.of(),
            Places.UNKNOWN));
  }

  /** What counts now must be what was counted then, file by file. */
  private void inputs(NoticeSetting setting, String id, Manifest manifest, List<Refusal> refusals) {
    List<Input> now =
        log.active(setting.year()).stream()
            .map(submission -> new Input(submission.path(), submission.submission().sha256()))
            .toList();
    List<String> changed = new ArrayList<>();
    now.stream().filter(i -> !manifest.inputs().contains(i)).forEach(i -> changed.add(i.path()));
    manifest.inputs().stream()
        .filter(input -> !now.contains(input))
        .filter(input -> !changed.contains(input.path()))
        .forEach(input -> changed.add(input.path()));
    if (!changed.isEmpty()) {
      refusals.add(Refusal.of("publish.inputs", id, changed.getFirst(), changed.size()));
    } else if (manifest.version() == null
        || versions.find(id, setting.year(), manifest.version()).isEmpty()) {
      refusals.add(Refusal.of("publish.unknown-version", id));
    }
  }

  private void known(String id, Manifest manifest, List<Refusal> refusals) {
    if (!known.has(manifest) && refusals.isEmpty()) {
      refusals.add(Refusal.of("publish.changed", id, Manifest.FILE_NAME));
    }
  }

  private static void fields(
      NoticeSetting setting, ReportDefinition definition, List<Refusal> refusals) {
    PrintedFields.of(definition, setting.rulebook(), setting.year()).stream()
        .filter(f -> !setting.rules().allows(f.kind(), f.field(), f.where()))
        .map(field -> field(setting, definition, field))
        .distinct()
        .forEach(refusals::add);
  }

  private static Refusal field(
      NoticeSetting setting, ReportDefinition definition, PrintedField field) {
    String kind = setting.rulebook().kind(field.kind()).name();
    boolean names =
        setting.rules().persons().stream()
            .anyMatch(person -> person.meets(field.kind(), field.field(), field.where()));
    return Refusal.of(
        names ? "publish.person-field" : "publish.field",
        definition.id(),
        field.heading(),
        kind,
        field.field(),
        field.section());
  }
}
