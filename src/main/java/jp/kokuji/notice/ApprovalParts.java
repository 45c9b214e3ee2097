package jp.kokuji.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import jp.kokuji.notice.page.PublicFile;
import jp.kokuji.record.ProblemNote;
import jp.kokuji.release.CheckSummary;
import jp.kokuji.release.Overridden;

/** Gathers what an approver has to know of a notice. */
record ApprovalParts(
    FinalVersions versions, Publish act, String city, int edition, List<String> amiss) {
  private static final Messages WORDS = Messages.of("obstacles", Locale.JAPANESE);

  Approval of(
      List<FinalReport> reports,
      List<Figure> small,
      List<Erratum> errata,
      List<CorrectedSentence> sentences,
      List<ProblemNote> notes) {
    List<ApprovalPart> parts = new ArrayList<>();
    parts.add(notice());
    if (!amiss.isEmpty()) {
      parts.add(new ApprovalPart(WORDS.text("submitted", amiss.size()), amiss));
    }
    for (FinalReport report : reports) {
      parts.addAll(report(report));
    }
    parts.addAll(corrected(errata, sentences));
    parts.add(
        new ApprovalPart(
            "人の請求に関する小さい件数　" + small.size() + "件（条例により公表するので、数字は変えません）",
            small.stream().map(figure -> named(reports, figure)).distinct().toList()));
    notes(notes).ifPresent(parts::add);
    return new Approval(act.year(), city, act.year().label() + "の運用状況の公表　確認票", parts);
  }

  private static List<ApprovalPart> corrected(
      List<Erratum> errata, List<CorrectedSentence> sentences) {
    return List.of(
        new ApprovalPart(
            "前の版から変わる数字　" + errata.size() + "件",
            errata.stream().map(ApprovalParts::changed).toList()),
        new ApprovalPart(
            "前の版から変わる文　" + sentences.size() + "件",
            sentences.stream()
                .map(each -> each.section() + "　" + each.wrong() + " → " + each.right())
                .toList()));
  }

  private static Optional<ApprovalPart> notes(List<ProblemNote> notes) {
    String title = "提出されたファイルへの書き添え　" + notes.size() + "件";
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ApprovalPart(title, notes.stream().map(ApprovalParts::noted).toList()));
  }

  private static String noted(ProblemNote note) {
    String sheet = note.sheet().isEmpty() ? "" : "　シート「" + note.sheet() + "」";
    String row = note.row() == 0 ? "" : "　" + note.row() + "行目";
    return note.path() + sheet + row + "　" + note.note() + "（" + note.author() + "）";
  }

  private static String changed(Erratum e) {
    String page = e.page().isEmpty() ? "" : e.page() + "ページ　";
    return page
        + e.table()
        + "（"
        + e.row()
        + "・"
        + e.column()
        + "）　"
        + e.wrong()
        + " → "
        + e.right();
  }

  private ApprovalPart notice() {
    return new ApprovalPart(
        "告示",
        Stream.of(
                JapaneseDate.full(act.date()) + "　第" + act.number() + "号　第" + edition + "版",
                act.note())
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private List<ApprovalPart> report(FinalReport report) {
    String title = report.outline().title() + "（確定 第" + report.version() + "版）";
    List<String> files = new ArrayList<>();
    for (PublicFile file : report.files()) {
      files.add(file.name() + "  SHA-256 " + file.sha256());
    }
    List<ApprovalPart> parts = new ArrayList<>(List.of(new ApprovalPart(title, files)));
    parts.add(
        new ApprovalPart(
            "表とページ",
            report.places().tables().entrySet().stream()
                .map(table -> table.getKey() + "　" + table.getValue() + "ページ")
                .toList()));
    parts.add(new ApprovalPart("前年度との違い（合計の行）", lastYear(report)));
    CheckSummary checks = report.manifest().checks();
    if (checks != null) {
      parts.add(
          new ApprovalPart(
              "検算　合うもの" + checks.held() + "件、合わないもの" + checks.failed() + "件",
              checks.failures().stream().map(ApprovalParts::failure).toList()));
    }
    Overridden overridden = report.manifest().overridden();
    parts.add(
        overridden == null
            ? new ApprovalPart("確定したときに残っていたこと", List.of("ありません"))
            : new ApprovalPart("残したまま確定したこと　理由: " + overridden.reason(), overridden.open()));
    return parts;
  }

  private static String failure(CheckSummary.Failure failure) {
    String note = failure.note() == null ? "注記はありません" : "注記: " + failure.note();
    return failure.check() + "　" + failure.says() + "　" + note;
  }

  private List<String> lastYear(FinalReport report) {
    Optional<FigureSet> now = versions.find(report.id(), act.year(), report.version());
    Optional<FigureSet> before =
        versions
            .findBefore(report.id(), act.year().previous(), Integer.MAX_VALUE)
            .flatMap(v -> versions.find(report.id(), act.year().previous(), v.version()));
    if (now.isEmpty() || before.isEmpty()) {
      return List.of("前年度の確定版は、このデータベースにありません");
    }
    return FigureChange.between(before.get(), now.get()).stream()
        .filter(change -> total(report, change.figure()))
        .map(
            change ->
                named(report, change.figure())
                    + "　"
                    + value(change.before())
                    + " → "
                    + value(change.after()))
        .toList();
  }

  private static String value(java.math.@org.jspecify.annotations.Nullable BigDecimal value) {
    return value == null ? "なし" : value.toPlainString();
  }

  /** A figure by the names of its table, row and column. */
  private static String named(FinalReport report, String figure) {
    String[] parts = figure.split(":", 4);
    String table = report.outline().tables().getOrDefault(parts[1], parts[1]);
    return table + "（" + parts[2] + "・" + parts[3] + "）";
  }

  private static String named(List<FinalReport> reports, Figure figure) {
    String name =
        reports.stream()
            .filter(report -> figure.id().startsWith(report.id() + ":"))
            .findFirst()
            .map(report -> named(report, figure.id()))
            .orElse(figure.id());
    return name + "　" + figure.id() + " = " + figure.value();
  }

  private static boolean total(FinalReport report, String figure) {
    String[] parts = figure.split(":", 4);
    var table = report.definition().tables().get(parts[1]);
    return table != null && parts[2].equals(Objects.requireNonNullElse(table.rows().total(), ""));
  }
}
