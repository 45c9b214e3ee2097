package jp.kokuji.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.submission.Problem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Workbook;

/** Marks the problems in a workbook: at their cells, in comments, and on a list of their own. */
final class Marking {
  /** More comments than this make a workbook slow to open; the list has them all. */
  static final int COMMENTS = 500;

  private final Workbook workbook;

  Marking(Workbook workbook) {
    this.workbook = workbook;
  }

  void mark(List<Problem> problems, String name) {
    OldMarks.remove(workbook);
    Places places = new Places(workbook, problems);
    Map<Place, List<Problem>> cells = new LinkedHashMap<>();
    List<ListedProblem> listed = new ArrayList<>();
    for (Problem problem : problems) {
      Optional<Place> place = places.of(problem);
      listed.add(new ListedProblem(problem, place));
      place.ifPresent(at -> cells.computeIfAbsent(at, none -> new ArrayList<>()).add(problem));
    }
    MarkedStyles styles = new MarkedStyles(workbook);
    int commented = 0;
    for (Map.Entry<Place, List<Problem>> entry : cells.entrySet()) {
      Cell cell = entry.getKey().cell(workbook);
      styles.mark(cell, Sign.of(entry.getValue()));
      if (commented++ < COMMENTS) {
        CellComment.add(cell, entry.getValue());
      }
    }
    ListSheet list = ListSheet.in(workbook);
    list.write(listed, name, cells.size() > COMMENTS);
    StyleDonors.write(list.sheet(), styles.originals());
  }
}
