package jp.kokuji.making;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureChange;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.FinalVersion;
import jp.kokuji.figure.FinalVersions;
import jp.kokuji.figure.ObservationStatus;
import jp.kokuji.record.Records;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.TableDefinition;
import org.springframework.stereotype.Component;

/** Says of each figure of a making how it stands: provisional, revised, not collected and so on. */
@Component
class Standing {
  private final Obstacles obstacles;
  private final Records records;
  private final FinalVersions versions;

  Standing(Obstacles obstacles, Records records, FinalVersions versions) {
    this.obstacles = obstacles;
    this.records = records;
    this.versions = versions;
  }

  /** The figures, each with its status; those of a draft are all provisional. */
  List<Figure> of(ReportJob.Making making, List<Figure> figures) throws IOException {
    if (!making.finished()) {
      return figures.stream().map(one -> one.as(ObservationStatus.PROVISIONAL)).toList();
    }
    Set<String> owed = obstacles.owed(making.rulebook(), making.definition(), making.year());
    Set<String> empty = empty(making);
    Set<String> revised = revised(making, figures);
    return figures.stream()
        .map(one -> one.as(status(making, one, owed, empty, revised.contains(one.id()))))
        .toList();
  }

  private static ObservationStatus status(
      ReportJob.Making making,
      Figure figure,
      Set<String> owed,
      Set<String> empty,
      boolean revised) {
    TableDefinition table = making.definition().tables().get(figure.table());
    FiscalYear year = year(making, figure);
    if (table != null && year.equals(making.year())) {
      String kind = kind(table, figure.column());
      if (owed.contains(kind)) {
        return ObservationStatus.NOT_COLLECTED;
      }
      if (empty.contains(kind) && figure.value() == 0) {
        return ObservationStatus.NOT_APPLICABLE;
      }
    }
    if (revised) {
      return ObservationStatus.REVISED;
    }
    return table != null && breaks(table, year)
        ? ObservationStatus.BREAK
        : ObservationStatus.NORMAL;
  }

  /**
   * The kinds of which the year has no record: all that were asked have said that they have none.
   */
  private Set<String> empty(ReportJob.Making making) {
    return making.rulebook().kinds().values().stream()
        .filter(kind -> records.count(kind, making.year()) == 0)
        .map(RecordKind::id)
        .collect(Collectors.toSet());
  }

  /** The year that the figure's row or column names, or else that of the report. */
  private static FiscalYear year(ReportJob.Making making, Figure figure) {
    return Stream.of(figure.row(), figure.column())
        .flatMap(label -> FiscalYear.find(label).stream())
        .findFirst()
        .orElse(making.year());
  }

  /** What the column counts: what it says itself, or what its table does. */
  private static String kind(TableDefinition table, String column) {
    return table.columns().stream()
        .filter(each -> column.equals(each.label()))
        .flatMap(each -> Stream.ofNullable(each.kind()))
        .findFirst()
        .orElse(table.kind());
  }

  private static boolean breaks(TableDefinition table, FiscalYear year) {
    return table.rows().breaks().stream().anyMatch(each -> each.marks(year));
  }

  /** What any final version before this one printed otherwise. */
  private Set<String> revised(ReportJob.Making making, List<Figure> figures) {
    String report = making.definition().id();
    FigureSet now = new FigureSet(figures);
    Set<String> revised = new HashSet<>();
    int last =
        versions
            .findBefore(report, making.year(), making.revision())
            .map(FinalVersion::version)
            .orElse(0);
    for (int version = 1; version <= last; version++) {
      versions
          .find(report, making.year(), version)
          .map(before -> FigureChange.between(before, now))
          .ifPresent(changes -> changes.forEach(change -> revised.add(change.figure())));
    }
    return revised;
  }
}
