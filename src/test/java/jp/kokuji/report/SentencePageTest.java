package jp.kokuji.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sentence that the operator's page promises comes of its example and its figures. */
class SentencePageTest {
  private static final Path PAGE = Path.of("docs/ja/report-definitions.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```yml\\n([\\s\\S]*?)```\\n\\n((?:\\|.*\\n)+)");
  private static final List<String> COLUMNS = List.of("総数", "閲覧", "写し", "来庁");

  @Test
  void everyPromisedSentenceComesOut(@TempDir Path folder) throws Exception {
    String page = Files.readString(PAGE);
    List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
    assertThat(examples).hasSize((int) page.lines().filter("```yml"::equals).count()).hasSize(4);
    Town town = new Town(folder);
    for (MatchResult example : examples) {
      Rulebook rulebook = town.read(example.group(1));
      List<List<String>> lines = example.group(2).lines().map(SentencePageTest::cells).toList();
      for (List<String> line : lines.subList(2, lines.size())) {
        List<Integer> values =
            line.subList(0, line.size() - 1).stream().map(Integer::valueOf).toList();
        fill(town.anew(), lines.getFirst(), values);
        List<String> texts =
            town.compose(rulebook).blocks().stream()
                .flatMap(block -> block.sentences().stream())
                .map(Sentence::text)
                .toList();
        assertThat(String.join(" ", texts)).isEqualTo(line.getLast());
      }
    }
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1))
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  private static void fill(Town town, List<String> head, List<Integer> values) {
    int all = values.stream().mapToInt(Integer::intValue).sum();
    if (head.contains("来庁")) {
      int made = all - values.getLast();
      List<Integer> row = new ArrayList<>(values);
      row.addFirst(made);
      town.figures("methods", COLUMNS, Map.of("合計", row));
    } else {
      Map<String, List<Integer>> rows = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        rows.put("市長/" + head.get(i), List.of(values.get(i)));
      }
      rows.put("合計", List.of(all));
      town.figures("offices", List.of("件数"), rows);
    }
  }
}
