package jp.kokuji.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Obstacle;
import jp.kokuji.making.Reporting;
import jp.kokuji.notice.ApprovalRequest;
import jp.kokuji.notice.ApprovalRequests;
import jp.kokuji.notice.NoticeAct;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.notice.Publishing;
import jp.kokuji.notice.page.PublicFolder;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does on the pages what {@code report} and {@code publish} do. */
@Component
class Releasing {
  private final Office office;
  private final Part<Reporting> reporting;
  private final Part<Publishing> publishing;
  private final Part<ApprovalRequests> approvalRequests;
  private final Acts acts;

  Releasing(
      Office office,
      Part<Reporting> reporting,
      Part<Publishing> publishing,
      Part<ApprovalRequests> approvalRequests,
      Acts acts) {
    this.reporting = reporting;
    this.publishing = publishing;
    this.approvalRequests = approvalRequests;
    this.office = office;
    this.acts = acts;
  }

  /** A report as it stands; without a state where it was never made. */
  record Standing(String id, @Nullable String state, @Nullable Integer version, boolean draft) {}

  List<Standing> reports(FiscalYear year) throws Exception {
    List<Standing> reports = new ArrayList<>();
    for (String id : office.rulebook().reports().keySet()) {
      ReportFolder place = new ReportFolder(office.folders().output(), year, id);
      Path folder = place.released();
      boolean draft = Files.exists(place.draft());
      if (Files.exists(folder.resolve(Manifest.FILE_NAME))) {
        Manifest manifest = Manifest.read(folder);
        reports.add(new Standing(id, manifest.state().name(), manifest.version(), draft));
      } else {
        reports.add(new Standing(id, null, null, draft));
      }
    }
    return reports;
  }

  private String standing(FiscalYear year) throws Exception {
    return reports(year).stream()
        .filter(each -> each.state() != null)
        .map(
            each -> each.id() + " " + each.state() + (each.version() == null ? "" : each.version()))
        .collect(Collectors.joining(", "));
  }

  /** Makes all reports of the year; what stood between them and their being final, by report. */
  Map<String, List<Obstacle>> make(
      FiscalYear year, Intent intent, Progress progress, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          String before = standing(year);
          Reporting.Result result =
              reporting
                  .get()
                  .run(rulebook, List.copyOf(rulebook.reports().values()), year, intent, progress);
          String act = intent.finished() ? "make-final" : "make-draft";
          acts.add(act, actor, year.code(), before, standing(year));
          Map<String, List<Obstacle>> open = new LinkedHashMap<>();
          result
              .made()
              .forEach(
                  (report, verdict) -> {
                    if (!verdict.released()) {
                      open.put(report.id(), verdict.open());
                    }
                  });
          return open;
        });
  }

  PublicRules rules(Rulebook rulebook) throws Exception {
    return new RulebookReader(office.folders().jobs()).readPublicRules(rulebook);
  }

  private Publishing.Result publish(
      Rulebook rulebook, ApprovalRequest request, String approver, String sheet) throws Exception {
    NoticeAct act =
        new NoticeAct.Publish(
            request.year(),
            List.of(),
            request.note(),
            new People(request.clerk(), approver),
            request.number(),
            request.date(),
            request.leftOut(),
            sheet);
    return publishing.get().run(rulebook, rules(rulebook), act);
  }

  /** What came of it; where there is a sheet, it was written and is waiting. */
  Publishing.Result request(ApprovalRequest wanted, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          Publishing.Result result = publish(rulebook, wanted, "", "");
          if (result.sheet().isEmpty()) {
            return result;
          }
          approvalRequests
              .get()
              .put(
                  new ApprovalRequest(
                      wanted.year(),
                      wanted.number(),
                      wanted.date(),
                      wanted.note(),
                      wanted.leftOut(),
                      result.sheet(),
                      result.edition(),
                      wanted.clerk()));
          acts.add(
              "request-approval",
              actor,
              wanted.year().code(),
              "",
              result.edition() + " " + result.sheet());
          return result;
        });
  }

  /** Publishes what is waiting, if it is still what the approver has seen; else nothing. */
  Optional<Publishing.Result> approve(FiscalYear year, String code, Acts.Actor actor)
      throws Exception {
    return office.alone(
        rulebook -> {
          Optional<ApprovalRequest> found =
              approvalRequests.get().find(year).filter(waiting -> waiting.code().equals(code));
          if (found.isEmpty()) {
            return Optional.empty();
          }
          ApprovalRequest request = found.get();
          Publishing.Result result = publish(rulebook, request, actor.person().name(), code);
          String after = result.refusals().isEmpty() ? "published " + result.edition() : "refused";
          acts.add("approve", actor, year.code(), "requested " + code, after);
          if (result.refusals().isEmpty()) {
            approvalRequests.get().remove(year);
          }
          return Optional.of(result);
        });
  }

  /** The approval sheet as it would be, without asking anybody. */
  Publishing.Result preview(ApprovalRequest wanted) throws Exception {
    return office.alone(rulebook -> publish(rulebook, wanted, "", ""));
  }

  /** The approval sheet of that edition, by its headings. */
  Map<String, List<String>> sheet(FiscalYear year, int edition) {
    Path output = office.folders().output();
    Path file = new PublicFolder(output, year, Optional.empty()).approval(edition);
    try {
      return Files.isRegularFile(file) ? parts(Files.readAllLines(file)) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> parts(List<String> lines) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    String heading = "";
    for (String line : lines) {
      if (line.startsWith("  ")) {
        parts.computeIfAbsent(heading, first -> new ArrayList<>()).add(line.strip());
      } else if (!line.isBlank()) {
        heading = line;
        parts.computeIfAbsent(heading, first -> new ArrayList<>());
      }
    }
    return parts;
  }
}
