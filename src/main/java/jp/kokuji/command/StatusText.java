package jp.kokuji.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.FileStatus;
import jp.kokuji.status.FileStatus.Presence;
import jp.kokuji.status.Pending;
import jp.kokuji.status.YearStatus;
import jp.kokuji.submission.Characters;
import jp.kokuji.submission.Inbox;

/** Prints where a year stands, for whoever has to ask the departments. */
final class StatusText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Tokyo"));

  private final Rulebook rulebook;
  private final Amiss amiss;
  private final PrintWriter out;

  StatusText(Rulebook rulebook, Amiss amiss, PrintWriter out) {
    this.rulebook = rulebook;
    this.amiss = amiss;
    this.out = out;
  }

  static String time(OffsetDateTime time) {
    return TIME.format(time);
  }

  void print(YearStatus year) throws IOException {
    out.println(
        Words.of(
            "status.year",
            year.fiscalYear().label(),
            year.files().size(),
            year.sum(FileStatus::accepted),
            year.sum(FileStatus::heldBack),
            year.sum(FileStatus::blank),
            year.sum(FileStatus::total)));
    year.files().forEach(this::print);
    list("status.waiting", year.waiting());
    list("status.changed", paths(year, Presence.CHANGED));
    list("status.gone", paths(year, Presence.GONE));
    amiss(year);
    out.println(Words.of("status.departments"));
    new StatusMatrix(rulebook, year).print(out);
    List<String> silent =
        year.departments().stream()
            .filter(DepartmentStatus::silent)
            .map(department -> department.agency() + " " + department.department())
            .toList();
    list("status.silent", silent);
    out.println();
  }

  /** What is to be decided soon, or should have been. */
  void print(List<Pending> pending, int days) {
    out.println(Words.of("deadlines.title", days, pending.size()));
    for (Pending one : pending) {
      out.println(
          "  "
              + Words.of(
                  "deadlines.one",
                  JapaneseDate.full(one.due()),
                  Words.of(
                      one.left() < 0 ? "deadlines.passed" : "deadlines.left", Math.abs(one.left())),
                  one.kind(),
                  one.key(),
                  one.department(),
                  Characters.visible(one.path()),
                  one.sheet().isEmpty() ? 0 : 1,
                  Characters.visible(one.sheet()),
                  one.row()));
    }
  }

  /** Files that are not read, or have gone, and departments that contradict themselves. */
  private void amiss(YearStatus year) throws IOException {
    list(
        "status.unread",
        year.unread().stream()
            .filter(stray -> !stray.harmless())
            .map(stray -> Words.of("load.stray." + stray.reason(), stray.path()))
            .toList());
    long harmless = year.unread().stream().filter(Inbox.Stray::harmless).count();
    if (harmless > 0) {
      out.println(Words.of("status.harmless", harmless));
    }
    amiss.gone(year.fiscalYear()::equals).forEach(out::println);
    amiss.contradicted(rulebook, year.fiscalYear()).forEach(out::println);
  }

  private void print(FileStatus file) {
    out.println(
        "  "
            + Words.of(
                "status.file",
                Characters.visible(file.path()),
                Words.of("status.file." + file.state()),
                file.rows(),
                file.accepted(),
                file.heldBack(),
                file.blank(),
                file.total(),
                time(file.receivedAt()),
                file.form()));
    for (FileStatus.Reason reason : file.problems()) {
      out.println("    " + Words.of("status.problem", reason.first(), reason.count() - 1));
    }
  }

  private static List<String> paths(YearStatus year, Presence presence) {
    return year.files().stream()
        .filter(file -> file.presence() == presence)
        .map(FileStatus::path)
        .toList();
  }

  private void list(String words, List<String> lines) {
    if (!lines.isEmpty()) {
      out.println(Words.of(words, lines.size()));
      lines.forEach(line -> out.println("  " + Characters.visible(line)));
    }
  }
}
