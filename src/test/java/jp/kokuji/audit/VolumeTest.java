package jp.kokuji.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.kokuji.submission.Line;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of the pages of the corpus is found in every form in which they are published. */
class VolumeTest {
  @TempDir private Path folder;

  /** Each second page has a wrong digit; these are found, and nothing on the others. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "html", "ruled", "open"})
  void wrongDigitsAreFoundInEveryForm(String form) throws Exception {
    List<Specimen> drawn =
        Stream.of(Shapes.known(1), Shapes.heldOut(1), Cluttered.pages(1))
            .flatMap(List::stream)
            .toList();
    List<List<List<String>>> pages = new ArrayList<>();
    TreeSet<Integer> wrong = new TreeSet<>();
    for (Specimen page : drawn) {
      List<List<String>> rows = page.rows();
      if (pages.size() % 2 == 1) {
        wrong.add(pages.size() + 1);
        Random random = new Random(page.name.hashCode());
        List<Specimen.Cell> cells = FaultCorpusTest.cells(page);
        Specimen.Cell cell = cells.get(random.nextInt(cells.size()));
        long slip = FaultCorpusTest.slip(page.value(cell), random);
        rows.get(cell.row()).set(cell.column(), Long.toString(slip));
      }
      pages.add(rows);
    }
    Path file = new Volume(pages).in(folder, form);
    assertThat(wrong).as(form).containsExactlyInAnyOrderElementsOf(raised(file));
  }

  /** The pages on which something does not agree. */
  private static Set<Integer> raised(Path file) throws Exception {
    Map<String, TreeMap<Integer, Integer>> marks = new LinkedHashMap<>();
    for (Line line : Audit.recognised(file)) {
      String first = line.cells().isEmpty() ? "" : line.cells().getFirst();
      if (first.startsWith(Volume.MARK)) {
        int page = Integer.parseInt(first.replaceAll("\\D", ""));
        marks.computeIfAbsent(line.sheet(), sheet -> new TreeMap<>()).put(line.row(), page);
      }
    }
    Set<Integer> raised = new TreeSet<>();
    Audit.of(file)
        .differences()
        .forEach(
            difference -> {
              Place place = difference.total().place();
              raised.add(
                  requireNonNull(marks.get(place.sheet())).floorEntry(place.row()).getValue());
            });
    return raised;
  }

  private static List<List<String>> rows(String table) {
    return Stream.of(table.split("\\|"))
        .map(row -> Stream.of(row.split(" ")).map(cell -> cell.replace("_", "")).toList())
        .map(row -> (List<String>) new ArrayList<>(row))
        .toList();
  }

  private static final String FINDINGS = "番号 判定 対象課|1 指摘事項 税務課・健康課・保健課|2 指摘事項 福祉課|3 指摘事項 支所";

  /** The list in the report, the number of findings in the open data. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "html", "ruled", "open"})
  void findingsOfOneFileAreHeldAgainstTheListOfAnother(String form) throws Exception {
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("報告書", new Volume(List.of(rows(FINDINGS))).in(folder, form));
    files.put("前年度", new Volume(List.of(rows("番号 判定 対象課|1 指摘事項 税務課"))).in(old(), form));
    for (int said : new int[] {1, 3, 5, 6}) {
      Path figures = folder.resolve("figures.csv");
      Files.writeString(figures, "table,row,column,value\nfindings,指摘事項,件数," + said + "\n", UTF_8);
      files.put("figures.csv", figures);
      assertThat(Audits.of(files).across())
          .as(form + " " + said)
          .extracting(Difference::basis)
          .isEqualTo(said == 6 ? List.of(Basis.TARGETS) : List.of());
    }
  }

  private Path old() throws Exception {
    return Files.createDirectories(folder.resolve("old"));
  }

  /** The report as a PDF says another number than its open data. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx", "html", "ruled", "open"})
  void sameTableInTwoFilesIsCompared(String form) throws Exception {
    String table = "機関 処理の内訳 _ _|_ 公開 部分公開 非公開|市長 310 120 15|議会 45 20 5|監査委員 12 8 3";
    StringBuilder data = new StringBuilder("table,row,column,value\n");
    for (String line : List.of("市長 310 120 15", "議会 45 20 5", "監査委員 12 8 3")) {
      String[] cells = line.split(" ");
      data.append("t,%s,公開,%s\nt,%1$s,部分公開,%s\nt,%1$s,非公開,%s\n".formatted((Object[]) cells));
    }
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("figures.csv", Files.writeString(folder.resolve("figures.csv"), data, UTF_8));
    files.put("報告書", new Volume(List.of(rows(table))).in(folder, form));
    assertThat(Audits.of(files).across()).as(form).isEmpty();
    files.put("報告書", new Volume(List.of(rows(table.replace("45", "54")))).in(folder, form));
    assertThat(Audits.of(files).across())
        .as(form)
        .singleElement()
        .satisfies(each -> assertThat(each.total().written()).isEqualTo("54"))
        .satisfies(each -> assertThat(each.recomputed()).isEqualByComparingTo("45"));
    // of another year
    String other = table.replace("45", "54").replace("310", "290").replace("8", "9");
    files.put("報告書", new Volume(List.of(rows(other))).in(folder, form));
    assertThat(Audits.of(files).across()).as(form).isEmpty();
  }
}
