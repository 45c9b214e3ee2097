package jp.kokuji.status;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.ProblemStore;
import jp.kokuji.record.Settled;
import jp.kokuji.record.Standing;
import jp.kokuji.record.SubmissionLog;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.status.FileStatus.Reason;
import jp.kokuji.status.FileStatus.State;
import jp.kokuji.submission.Inbox;
import jp.kokuji.submission.Inbox.Submitted;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.ProblemMessage;
import jp.kokuji.submission.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what has been loaded with what lies in the input folder and who should have sent. */
@Component
public class Status {
  private final SubmissionLog log;
  private final ProblemStore problems;
  private final Departments departments;

  Status(SubmissionLog log, ProblemStore problems, Departments departments) {
    this.log = log;
    this.problems = problems;
    this.departments = departments;
  }

  /** Where every year stands that has a file in the input folder or in the database. */
  public List<YearStatus> of(Rulebook rulebook, Path input) throws IOException {
    Inbox inbox = Inbox.scan(input);
    TreeSet<FiscalYear> years = new TreeSet<>();
    inbox.submitted().forEach(file -> years.add(file.year()));
    log.latest().forEach(submission -> years.add(submission.year()));
    List<YearStatus> all = new ArrayList<>();
    for (FiscalYear year : years) {
      all.add(of(rulebook, inbox, year));
    }
    return all;
  }

  /**
   * The files that have gone, but whose records count, and those of which nothing counts and
   * everything is still held back; in the order of their paths.
   */
  public List<Gone> gone(Path input) throws IOException {
    Set<String> present =
        Inbox.scan(input).submitted().stream().map(Submitted::path).collect(Collectors.toSet());
    Standing standing = log.standing();
    List<Settled> counting = standing.counting();
    Set<String> known = counting.stream().map(Settled::path).collect(Collectors.toSet());
    Stream<Settled> refused =
        standing.latest().stream().filter(latest -> !known.contains(latest.path()));
    return Stream.concat(counting.stream(), refused)
        .filter(submission -> !present.contains(submission.path()) && submission.says())
        .sorted(Comparator.comparing(Settled::path))
        .map(
            lost ->
                new Gone(
                    lost.year(),
                    lost.path(),
                    lost.rows().accepted(),
                    counting.stream()
                        .filter(
                            other -> other.submission().sha256().equals(lost.submission().sha256()))
                        .map(Settled::path)
                        .filter(present::contains)
                        .findFirst()))
        .toList();
  }

  /** The departments of the year that have records and yet said that there are none. */
  public List<DepartmentStatus> contradicted(Rulebook rulebook, FiscalYear year) {
    return departments.contradicted(rulebook, year);
  }

  /** Where the year stands. */
  public YearStatus of(Rulebook rulebook, Path input, FiscalYear year) throws IOException {
    return of(rulebook, Inbox.scan(input), year);
  }

  private YearStatus of(Rulebook rulebook, Inbox inbox, FiscalYear year) throws IOException {
    Map<String, Submitted> present = new LinkedHashMap<>();
    inbox.submitted().stream()
        .filter(file -> file.year().equals(year))
        .forEach(file -> present.put(file.path(), file));
    List<Settled> submissions =
        log.latest().stream().filter(each -> each.year().equals(year)).toList();
    List<FileStatus> files = new ArrayList<>();
    Set<Long> amiss = problems.counts().keySet();
    for (Settled submission : submissions) {
      List<Problem> found =
          amiss.contains(submission.id()) ? problems.of(submission.id()) : List.of();
      files.add(file(submission, present.remove(submission.path()), found));
    }
    List<String> waiting = new ArrayList<>();
    for (Submitted file : present.values()) {
      if (Content.original(file, submissions).isEmpty()) {
        waiting.add(file.path());
      }
    }
    List<DepartmentStatus> all = departments.of(rulebook, year, files);
    List<Inbox.Stray> unread =
        inbox.strays().stream()
            .filter(stray -> stray.year().filter(other -> !other.equals(year)).isEmpty())
            .toList();
    return new YearStatus(
        year, files, waiting, unread, all, new Owners(rulebook.city(), year).strangers(all, files));
  }

  private FileStatus file(Settled submission, @Nullable Submitted present, List<Problem> found)
      throws IOException {
    return new FileStatus(
        submission.path(),
        state(submission, found),
        Content.presence(submission, present),
        submission.submission().sha256(),
        submission.form(),
        submission.receivedAt(),
        submission.rows().accepted(),
        submission.rows().heldBack(),
        submission.rows().blank(),
        submission.rows().total(),
        reasons(found),
        heldKinds(submission, found));
  }

  private Set<String> heldKinds(Settled submission, List<Problem> found) {
    if (submission.refused()) {
      return Set.of("");
    }
    Set<String> sheets =
        found.stream()
            .filter(problem -> problem.rule().holdsBack())
            .map(Problem::sheet)
            .collect(Collectors.toSet());
    return sheets.isEmpty() ? Set.of() : log.kinds(submission.id(), sheets);
  }

  private static List<Reason> reasons(List<Problem> found) {
    Map<Rule, List<Problem>> byRule = new LinkedHashMap<>();
    found.forEach(
        problem -> byRule.computeIfAbsent(problem.rule(), r -> new ArrayList<>()).add(problem));
    return byRule.entrySet().stream()
        .map(
            rule ->
                new Reason(
                    rule.getKey().code(),
                    rule.getValue().size(),
                    ProblemMessage.of(rule.getValue().getFirst(), "")))
        .toList();
  }

  private static State state(Settled submission, List<Problem> found) {
    if (submission.refused()) {
      return State.REFUSED;
    }
    return found.stream().anyMatch(problem -> problem.rule().holdsBack())
        ? State.PARTLY
        : State.LOADED;
  }
}
