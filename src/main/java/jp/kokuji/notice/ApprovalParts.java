package jp.kokuji.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.message.Messages;
import jp.kokuji.notice.NoticeAct.Publish;
import jp.kokuji.notice.page.CorrectedSentence;
import jp.kokuji.notice.page.Erratum;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.notice.page.Words;
import jp.kokuji.record.ProblemNote;
import jp.kokuji.release.CheckSummary;
import jp.kokuji.release.Overridden;

/** Gathers what an approver has to know of a notice. */
record ApprovalParts(
    FinalVersions versions, Publish act, String city, int edition, List<String> amiss) {
  private static final Messages AMISS = Messages.of("obstacles", Locale.JAPANESE);

  Approval of(
      List<FinalReport> reports,
      List<Figure> small,
      List<Erratum> errata,
      List<CorrectedSentence> sentences,
      List<ProblemNote> notes) {
    List<ApprovalPart> parts = new ArrayList<>();
    parts.add(notice(reports));
    if (!amiss.isEmpty()) {
      parts.add(new ApprovalPart(AMISS.text("submitted", amiss.size()), amiss));
    }
    for (FinalReport report : reports) {
      parts.addAll(report(report, small));
    }
    parts.addAll(corrected(errata, sentences));
    notes(notes).ifPresent(parts::add);
    return new Approval(act.year(), city, Words.text("approval.title", act.year().label()), parts);
  }

  private static List<ApprovalPart> corrected(
      List<Erratum> errata, List<CorrectedSentence> sentences) {
    return List.of(
        new ApprovalPart(
            Words.text("approval.figures", errata.size()),
            errata.stream().map(ApprovalParts::changed).toList()),
        new ApprovalPart(
            Words.text("approval.sentences", sentences.size()),
            sentences.stream()
                .map(each -> line(each.section(), changed(each.wrong(), each.right())))
                .toList()));
  }

  private static Optional<ApprovalPart> notes(List<ProblemNote> notes) {
    String title = Words.text("approval.notes", notes.size());
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ApprovalPart(title, notes.stream().map(ApprovalParts::noted).toList()));
  }

  private static String noted(ProblemNote note) {
    return line(
        note.path(),
        note.sheet().isEmpty() ? "" : Words.text("approval.sheet", note.sheet()),
        note.row() == 0 ? "" : Words.text("approval.row", note.row()),
        Words.text("approval.note-by", note.note(), note.author()));
  }

  private static String changed(Erratum e) {
    return line(
        e.page().isEmpty() ? "" : Words.text("approval.page", e.page()),
        Words.text("approval.cell", e.table(), e.row(), e.column()),
        changed(e.wrong(), e.right()));
  }

  private static String changed(String wrong, String right) {
    return Words.text("approval.changed", wrong, right);
  }

  /** What is there, side by side. */
  private static String line(String... pieces) {
    return Stream.of(pieces).filter(piece -> !piece.isEmpty()).collect(Collectors.joining("　"));
  }

  private ApprovalPart notice(List<FinalReport> reports) {
    Stream<String> act =
        Stream.of(
                Words.text(
                    "approval.edition",
                    JapaneseDate.full(this.act.date()),
                    this.act.number(),
                    edition),
                this.act.note())
            .filter(line -> !line.isEmpty());
    return new ApprovalPart(
        Words.text("approval.notice"), Stream.concat(act, early(reports)).toList());
  }

  /** A notice may be entered later than it was given, but no later than what it tells of. */
  private Stream<String> early(List<FinalReport> reports) {
    return reports.stream()
        .flatMap(report -> versions.findVersion(report.id(), act.year(), report.version()).stream())
        .map(FinalVersion::day)
        .filter(day -> day != null && act.date().isBefore(day))
        .map(day -> Words.text("approval.early", JapaneseDate.full(Objects.requireNonNull(day))))
        .distinct();
  }

  private List<ApprovalPart> report(FinalReport report, List<Figure> small) {
    List<ApprovalPart> parts = new ArrayList<>();
    parts.add(
        new ApprovalPart(
            Words.text("approval.report", report.outline().title(), report.version()),
            report.files().stream()
                .map(file -> Words.text("approval.file", file.name(), file.sha256()))
                .toList()));
    parts.add(tables(report, small));
    CheckSummary checks = report.manifest().checks();
    if (checks != null) {
      parts.add(
          within(
              Words.text("approval.checks", checks.held(), checks.failed()),
              checks.failures().stream().map(ApprovalParts::failure).toList()));
    }
    Overridden overridden = report.manifest().overridden();
    parts.add(
        overridden == null
            ? within(Words.text("approval.left"), List.of(Words.text("approval.nothing-left")))
            : within(Words.text("approval.overridden", overridden.reason()), overridden.open()));
    return parts;
  }

  private static ApprovalPart within(String heading, List<String> lines) {
    return new ApprovalPart(heading, true, lines, List.of());
  }

  private ApprovalPart tables(FinalReport report, List<Figure> small) {
    Optional<FigureSet> now = versions.find(report.id(), act.year(), report.version());
    Optional<FigureSet> before =
        versions
            .findBefore(report.id(), act.year().previous(), Integer.MAX_VALUE)
            .flatMap(v -> versions.find(report.id(), act.year().previous(), v.version()));
    List<FigureChange> changes =
        now.isEmpty() || before.isEmpty()
            ? List.of()
            : FigureChange.between(before.get(), now.get());
    long counts = small.stream().filter(f -> f.id().startsWith(report.id() + ":")).count();
    List<String> lines = new ArrayList<>();
    lines.add(Words.text("approval.small", counts));
    if (before.isEmpty()) {
      lines.add(Words.text("approval.no-last-year"));
    }
    return new ApprovalPart(
        Words.text("approval.tables"),
        true,
        lines,
        new ApprovalTables(report, changes, small).lines());
  }

  private static String failure(CheckSummary.Failure failure) {
    String note =
        failure.note() == null
            ? Words.text("approval.no-remark")
            : Words.text("approval.remark", failure.note());
    return line(failure.check(), failure.says(), note);
  }
}
