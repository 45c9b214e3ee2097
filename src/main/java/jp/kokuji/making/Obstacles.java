package jp.kokuji.making;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.CheckResult;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.FieldType;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.FileStatus;
import jp.kokuji.status.Returns;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;
import org.springframework.stereotype.Component;

/** Finds what stands between a report and its being final. */
@Component
class Obstacles {
  private final Folders folders;
  private final Status status;
  private final Returns returns;

  Obstacles(Folders folders, Status status, Returns returns) {
    this.returns = returns;
    this.folders = folders;
    this.status = status;
  }

  /** The checks that failed without a note, and what the year's submissions leave open. */
  List<Obstacle> of(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, List<CheckResult> results)
      throws IOException {
    List<Obstacle> open = new ArrayList<>(checks(rulebook, report, year, results).toList());
    YearStatus submitted = status.of(rulebook, folders.input(), year);
    files(submitted, concerned(rulebook, report, year)).forEach(open::add);
    missing(rulebook, report, year, submitted).forEach(open::add);
    contradicted(rulebook, report.kinds(rulebook, year), submitted).forEach(open::add);
    return open;
  }

  private static Stream<Obstacle> checks(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, List<CheckResult> results) {
    List<String> noted =
        rulebook.checks().of(report).stream()
            .filter(CheckDefinition::note)
            .map(CheckDefinition::id)
            .toList();
    Stream<Obstacle> wrong =
        results.stream()
            .filter(CheckResult::wrong)
            .map(result -> new Obstacle(Obstacle.Kind.FAILED_CHECK, shown(result)));
    Stream<Obstacle> unexplained =
        results.stream()
            .filter(result -> result.failed() && noted.contains(result.check()))
            .filter(r -> rulebook.checks().findNote(year, r.check(), r.place()).isEmpty())
            .map(result -> new Obstacle(Obstacle.Kind.NO_NOTE, shown(result)));
    return Stream.concat(wrong, unexplained);
  }

  private static String shown(CheckResult result) {
    return result.check() + "　" + result.sentence();
  }

  /** The kinds whose rows the report needs: its own, the nil returns, and what nobody knows. */
  private static Set<String> concerned(
      Rulebook rulebook, ReportDefinition report, FiscalYear year) {
    Set<String> kinds = new HashSet<>(report.kinds(rulebook, year));
    kinds.add("");
    rulebook.kinds().values().stream()
        .filter(k -> k.fields().stream().anyMatch(f -> f.type() instanceof FieldType.KindName))
        .forEach(kind -> kinds.add(kind.id()));
    return kinds;
  }

  private static Stream<Obstacle> files(YearStatus year, Set<String> concerned) {
    Stream<Obstacle> heldBack =
        year.files().stream()
            .filter(file -> file.state() != FileStatus.State.LOADED)
            .filter(file -> file.heldKinds().stream().anyMatch(concerned::contains))
            .map(file -> new Obstacle(Obstacle.Kind.HELD_BACK, file.path(), file.heldBack()));
    Stream<String> changed =
        year.files().stream()
            .filter(file -> file.presence() == FileStatus.Presence.CHANGED)
            .map(FileStatus::path);
    Stream<Obstacle> notLoaded =
        Stream.concat(year.waiting().stream(), changed)
            .map(path -> new Obstacle(Obstacle.Kind.NOT_LOADED, path));
    Stream<Obstacle> gone =
        year.gone().stream().map(file -> new Obstacle(Obstacle.Kind.GONE, file.path()));
    Stream<Obstacle> unread =
        year.leftUnread().stream().map(path -> new Obstacle(Obstacle.Kind.UNREAD, path));
    return Stream.of(heldBack, notLoaded, gone, unread).flatMap(Function.identity());
  }

  private static Stream<Obstacle> contradicted(
      Rulebook rulebook, Set<String> printed, YearStatus year) {
    return year.departments().stream()
        .flatMap(
            department ->
                department.contradicted().stream()
                    .filter(printed::contains)
                    .map(kind -> what(rulebook, department, kind)))
        .map(what -> new Obstacle(Obstacle.Kind.CONTRADICTED_RETURN, what));
  }

  private static String what(Rulebook rulebook, DepartmentStatus department, String kind) {
    return department.agency() + " " + department.department() + " " + rulebook.kind(kind).name();
  }

  /** The kinds that the report counts of which somebody still owes a ledger. */
  Set<String> owed(Rulebook rulebook, ReportDefinition report, FiscalYear year) throws IOException {
    YearStatus submitted = status.of(rulebook, folders.input(), year);
    return report.kinds(rulebook, year).stream()
        .filter(kind -> !returns.missing(rulebook, year, submitted, Set.of(kind)).isEmpty())
        .collect(Collectors.toSet());
  }

  /** Every printed ledger has somebody who owes it, or a word that there is none. */
  private Stream<Obstacle> missing(
      Rulebook rulebook, ReportDefinition report, FiscalYear year, YearStatus submitted) {
    return returns.missing(rulebook, year, submitted, report.kinds(rulebook, year)).stream()
        .map(missing -> (missing.owner() + " " + missing.kind()).strip())
        .map(what -> new Obstacle(Obstacle.Kind.MISSING_RETURN, what));
  }
}
