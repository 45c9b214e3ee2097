package jp.kokuji.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
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
import org.jspecify.annotations.Nullable;

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
    parts.add(notice());
    if (!amiss.isEmpty()) {
      parts.add(new ApprovalPart(AMISS.text("submitted", amiss.size()), amiss));
    }
    for (FinalReport report : reports) {
      parts.addAll(report(report));
    }
    parts.addAll(corrected(errata, sentences));
    parts.add(
        new ApprovalPart(
            Words.text("approval.small", small.size()),
            reports.stream().flatMap(report -> SmallLines.of(report, small)).toList()));
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

  private ApprovalPart notice() {
    return new ApprovalPart(
        Words.text("approval.notice"),
        Stream.of(
                Words.text(
                    "approval.edition", JapaneseDate.full(act.date()), act.number(), edition),
                act.note())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private List<ApprovalPart> report(FinalReport report) {
    List<ApprovalPart> parts = new ArrayList<>();
    parts.add(
        new ApprovalPart(
            Words.text("approval.report", report.outline().title(), report.version()),
            report.files().stream()
                .map(file -> Words.text("approval.file", file.name(), file.sha256()))
                .toList()));
    parts.add(new ApprovalPart(Words.text("approval.tables"), tables(report)));
    parts.add(new ApprovalPart(Words.text("approval.last-year"), lastYear(report)));
    CheckSummary checks = report.manifest().checks();
    if (checks != null) {
      parts.add(
          new ApprovalPart(
              Words.text("approval.checks", checks.held(), checks.failed()),
              checks.failures().stream().map(ApprovalParts::failure).toList()));
    }
    Overridden overridden = report.manifest().overridden();
    parts.add(
        overridden == null
            ? new ApprovalPart(
                Words.text("approval.left"), List.of(Words.text("approval.nothing-left")))
            : new ApprovalPart(
                Words.text("approval.overridden", overridden.reason()), overridden.open()));
    return parts;
  }

  /** The titles on each page, a line a page. */
  private static List<String> tables(FinalReport report) {
    return report.places().tables().entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getKey, Collectors.joining(Words.text("comma")))))
        .entrySet()
        .stream()
        .map(page -> line(Words.text("approval.page", page.getKey()), page.getValue()))
        .toList();
  }

  private static String failure(CheckSummary.Failure failure) {
    String note =
        failure.note() == null
            ? Words.text("approval.no-remark")
            : Words.text("approval.remark", failure.note());
    return line(failure.check(), failure.says(), note);
  }

  private List<String> lastYear(FinalReport report) {
    Optional<FigureSet> now = versions.find(report.id(), act.year(), report.version());
    Optional<FigureSet> before =
        versions
            .findBefore(report.id(), act.year().previous(), Integer.MAX_VALUE)
            .flatMap(v -> versions.find(report.id(), act.year().previous(), v.version()));
    if (now.isEmpty() || before.isEmpty()) {
      return List.of(Words.text("approval.no-last-year"));
    }
    return FigureChange.between(before.get(), now.get()).stream()
        .filter(change -> total(report, change.figure()))
        .map(
            change ->
                line(
                    named(report, change.figure()),
                    changed(value(change.before()), value(change.after()))))
        .toList();
  }

  private static String value(@Nullable BigDecimal value) {
    return value == null ? Words.text("errata.none") : Figure.printed(value);
  }

  /** A figure by the names of its table, row and column. */
  private static String named(FinalReport report, String figure) {
    String[] parts = figure.split(":", 4);
    String table = report.outline().tables().getOrDefault(parts[1], parts[1]);
    return Words.text("approval.cell", table, parts[2], parts[3]);
  }

  private static boolean total(FinalReport report, String figure) {
    String[] parts = figure.split(":", 4);
    var table = report.definition().tables().get(parts[1]);
    return table != null && parts[2].equals(Objects.requireNonNullElse(table.rows().total(), ""));
  }
}
