package jp.kokuji.console;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kokuji.submission.Form;
import jp.kokuji.submission.Line;
import jp.kokuji.submission.LineReader;
import jp.kokuji.submission.MyNumber;
import jp.kokuji.submission.Problem;
import jp.kokuji.submission.UnreadableSubmission;

/** Remembers the first rows of a file while they are judged, to show those with problems. */
final class SeenRows implements LineReader {
  /** Whoever has more to mend does so in the workbook. */
  private static final int MOST = 20_000;

  private final LineReader lines;
  private final Map<Place, List<String>> seen = new HashMap<>();

  /** A row of a sheet. */
  record Place(String sheet, int row) {}

  SeenRows(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public Form form() {
    return lines.form();
  }

  @Override
  public Optional<Line> next() throws UnreadableSubmission {
    Optional<Line> line = lines.next();
    line.filter(each -> seen.size() < MOST && !each.cells().isEmpty())
        .ifPresent(each -> seen.put(new Place(each.sheet(), each.row()), each.cells()));
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The rows of the problems, without any Individual Number. */
  Map<Place, List<String>> of(List<Problem> problems) {
    Map<Place, List<String>> rows = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Place place = new Place(problem.sheet(), problem.row());
      if (seen.containsKey(place)) {
        rows.put(place, seen.getOrDefault(place, List.of()).stream().map(MyNumber::mask).toList());
      }
    }
    return rows;
  }
}
