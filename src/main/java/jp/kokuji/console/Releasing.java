package jp.kokuji.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.making.Intent;
import jp.kokuji.making.Obstacle;
import jp.kokuji.making.Reporting;
import jp.kokuji.notice.ApprovalRequest;
import jp.kokuji.notice.ApprovalRequests;
import jp.kokuji.notice.NoticeAct;
import jp.kokuji.notice.NoticeLog.People;
import jp.kokuji.notice.Publishing;
import jp.kokuji.notice.Refusal;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.rulebook.PublicRules;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.rulebook.reading.RulebookReader;
import jp.kokuji.run.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Does on the pages what {@code report} and {@code publish} do. */
@Component
class Releasing {
  private final Office office;
  private final Acts acts;

  Releasing(Office office, Acts acts) {
    this.office = office;
    this.acts = acts;
  }

  /** A report as it stands; without a state where it was never made. */
  record Standing(String id, @Nullable String state, @Nullable Integer version) {}

  List<Standing> reports(FiscalYear year) throws Exception {
    List<Standing> reports = new ArrayList<>();
    for (String id : office.rulebook().reports().keySet()) {
      Path folder = new ReportFolder(office.folders().output(), year, id).released();
      if (Files.exists(folder.resolve(Manifest.FILE_NAME))) {
        Manifest manifest = Manifest.read(folder);
        reports.add(new Standing(id, manifest.state().name(), manifest.version()));
      } else {
        reports.add(new Standing(id, null, null));
      }
    }
    return reports;
  }

  /** Makes all reports of the year; what stood between them and their being final, by report. */
  Map<String, List<String>> make(FiscalYear year, Intent intent, Acts.Actor actor)
      throws Exception {
    return office.alone(
        rulebook -> {
          acts.add(intent.finished() ? "make-final" : "make-draft", actor, year.code());
          Reporting.Result result =
              office
                  .get(Reporting.class)
                  .run(
                      rulebook,
                      List.copyOf(rulebook.reports().values()),
                      year,
                      intent,
                      Progress.NONE);
          Map<String, List<String>> open = new LinkedHashMap<>();
          result
              .made()
              .forEach(
                  (report, verdict) -> {
                    if (!verdict.released()) {
                      open.put(report.id(), verdict.open().stream().map(Obstacle::shown).toList());
                    }
                  });
          return open;
        });
  }

  private PublicRules rules(Rulebook rulebook) throws Exception {
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
    return office.get(Publishing.class).run(rulebook, rules(rulebook), act);
  }

  /** Why there is nothing to approve; nothing where the sheet was written and is waiting. */
  List<Refusal> request(ApprovalRequest wanted, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          Publishing.Result result = publish(rulebook, wanted, "", "");
          if (result.sheet().isEmpty()) {
            return result.refusals();
          }
          office
              .get(ApprovalRequests.class)
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
          acts.add("request-approval", actor, wanted.year().code() + " " + result.sheet());
          return List.of();
        });
  }

  /** Publishes what is waiting, if it is still what the approver has seen. */
  Publishing.Result approve(FiscalYear year, String code, Acts.Actor actor) throws Exception {
    return office.alone(
        rulebook -> {
          ApprovalRequest request =
              office
                  .get(ApprovalRequests.class)
                  .find(year)
                  .filter(waiting -> waiting.code().equals(code))
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
          Publishing.Result result = publish(rulebook, request, actor.person().name(), code);
          acts.add("approve", actor, year.code() + " " + code);
          if (result.refusals().isEmpty()) {
            office.get(ApprovalRequests.class).remove(year);
          }
          return result;
        });
  }

  /** The text of the approval sheet. */
  String sheet(ApprovalRequest request) {
    Path file =
        office
            .folders()
            .output()
            .resolve("publication")
            .resolve(request.year().code())
            .resolve("approval-" + request.edition() + ".txt");
    try {
      return Files.isRegularFile(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
