package jp.kokuji.rulebook.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.rulebook.ScheduledJob;
import jp.kokuji.rulebook.ScheduledYear;
import jp.kokuji.rulebook.When;
import jp.kokuji.rulebook.Work;

/** Reads {@code jobs/schedule.yml}. */
final class ScheduleReader {
  /** The days that departments have for an answer where nobody has said it. */
  private static final int DAYS = 14;

  private final SourceReader sources;
  private final List<Fault> faults;

  ScheduleReader(SourceReader sources, List<Fault> faults) {
    this.sources = sources;
    this.faults = faults;
  }

  /** The entries that can be understood. */
  Schedule read() {
    Optional<Entry> root = sources.read("schedule.yml", "schedule");
    List<Entry> entries = root.map(all -> all.items("jobs")).orElse(List.of());
    NameCheck names = new NameCheck(faults);
    entries.forEach(entry -> names.add(entry.text("name"), entry.part("name")));
    When due = root.filter(all -> all.has("due")).flatMap(this::due).orElse(null);
    return new Schedule(due, entries.stream().flatMap(this::job).toList());
  }

  /** Of any year: the first such day after it. */
  private Optional<When> due(Entry root) {
    Optional<When> day = When.find("毎年 " + root.text("due") + " 00:00");
    if (day.isEmpty()) {
      faults.add(root.part("due").amiss("due", root.text("due")));
    }
    return day;
  }

  private Stream<ScheduledJob> job(Entry entry) {
    Optional<Work> work = work(entry);
    Optional<When> when = When.find(entry.text("when"));
    if (when.isEmpty()) {
      faults.add(entry.part("when").amiss("when", entry.text("when")));
    }
    return work.stream()
        .flatMap(what -> when.stream().map(at -> new ScheduledJob(entry.text("name"), what, at)));
  }

  private Optional<Work> work(Entry entry) {
    Optional<ScheduledYear> year = entry.find("year").flatMap(ScheduledYear::find);
    String run = entry.text("run");
    if (entry.has("days") && !run.equals("remind")) {
      faults.add(entry.part("days").amiss("remind-days"));
    }
    if (run.equals("load")) {
      if (year.isPresent()) {
        faults.add(entry.part("year").amiss("load-year"));
      }
      return Optional.of(new Work.Load());
    }
    if (year.isEmpty()) {
      faults.add(entry.amiss("no-year"));
    }
    return year.map(
        about ->
            switch (run) {
              case "remind" ->
                  new Work.Remind(about, entry.has("days") ? entry.number("days") : DAYS);
              case "year-end" -> new Work.YearEnd(about);
              default -> new Work.Report(about);
            });
  }
}
