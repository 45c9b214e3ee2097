package jp.kokuji.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kokuji.Jobs;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.check.Examination;
import jp.kokuji.figure.Explainer;
import jp.kokuji.figure.Figure;
import jp.kokuji.figure.FigureSet;
import jp.kokuji.figure.Tabulator;
import jp.kokuji.load.FileRegister;
import jp.kokuji.rulebook.CheckDefinition;
import jp.kokuji.rulebook.ReportDefinition;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.JobTest;
import jp.kokuji.run.Recovery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is added, corrected, renamed, moved, deleted or sent again, whatever jobs/ says and
 * whenever the program is killed: after each load, of which there is one every few steps, every
 * figure is what counting by hand gives, and every check that proves figures holds.
 */
abstract class AnyHistoryTest extends JobTest {
  private static final List<String> FOLDERS = List.of("総務部", "健康福祉部保健所", "保健所", "環境部");
  private static final int FILES = 8;

  /** Most ledgers are of requests. */
  private static final List<Entry.Sort> SORTS =
      List.of(
          Entry.Sort.REQUEST,
          Entry.Sort.REQUEST,
          Entry.Sort.REQUEST,
          Entry.Sort.DESK,
          Entry.Sort.APPEAL,
          Entry.Sort.SESSION);

  @Autowired private Fragile fragile = new Fragile();
  private Rulebook delivered = Jobs.rulebook();
  private Rulebook renamed = delivered;
  private Clerk clerk = new Clerk();
  private Random random = new Random(0);
  private int numbers;
  private int days;
  private int names;
  private int done;

  /** The years of the files that something happened to; of others, now and then. */
  private final Set<Integer> touched = new HashSet<>();

  private String story = "";
  private Instant written = Instant.parse("2021-04-20T00:00:00Z");

  @Test
  void everyFigureIsRightAfterSomeSteps() throws IOException {
    tell(20_261_130L, 100);
  }

  @Test
  @Tag("long")
  void everyFigureIsRightAfterManySteps() throws IOException {
    tell(Long.getLong("kokuji.seed", 7), Integer.getInteger("kokuji.steps", 2_000));
  }

  private void tell(long seed, int steps) throws IOException {
    random = new Random(seed);
    delivered = rulebook();
    change(
        "city/departments.yml",
        "    corner: 総務部\n    sections: [総務課",
        "    corner: 総務部\n    aliases: [総務管理部]\n    sections: [総務課");
    renamed = rulebook();
    follow(delivered);
    for (int loads = 0; done < steps; loads++) {
      story = "seed " + seed + ", load " + loads + ", steps to " + done + ":";
      touched.clear();
      for (int i = 1 + random.nextInt(random.nextInt(3) == 0 ? 30 : 8); i > 0; i--) {
        happen();
      }
      write();
      loadOrBeKilled();
      story += " before: " + clerk + " after:";
      clerk.load();
      for (int year = 2020; year <= 2022; year++) {
        if (loads % 10 == 0 || done >= steps || touched.contains(year)) {
          compare(year, loads);
        }
      }
    }
  }

  private void loadOrBeKilled() throws IOException {
    if (random.nextInt(6) == 0) {
      int statements = 1 + random.nextInt(random.nextBoolean() ? 40 : 300);
      fragile.breakAfter(statements);
      try {
        load();
      } catch (RuntimeException killed) {
        story += " killed after " + statements + " statements;";
      } finally {
        fragile.mend();
      }
      get(Recovery.class).recover(false);
    }
    load();
  }

  private void compare(int year, int step) {
    FiscalYear of = new FiscalYear(year);
    ReportDefinition report =
        Objects.requireNonNull(rulebook().reports().get("information-disclosure")).in(of);
    List<Figure> figures = get(Tabulator.class).tabulate(rulebook(), report, of);
    NavigableMap<String, Long> counted = new TreeMap<>();
    figures.stream()
        .filter(figure -> figure.value() != 0)
        .forEach(f -> counted.put(f.table() + ":" + f.row() + ":" + f.column(), f.value()));
    assertThat(counted)
        .as(() -> story + " " + of.code() + "; " + clerk + "; program: " + program())
        .isEqualTo(ByHand.of(clerk, year));
    if (step % 10 == 0 && !figures.isEmpty()) {
      prove(report, of, figures, figures.get(step % figures.size()));
    }
  }

  /** What the program has of every file, for whoever looks for a fault. */
  private List<String> program() {
    return jdbc()
        .query(
            "select path, state, accepted, held_back, (select string_agg(p.rule || ' ' ||"
                + " p.allowed, ';') from problem p where p.submission_id = s.id) from submission s"
                + " where state in ('ACTIVE', 'REFUSED') order by path",
            (row, n) ->
                row.getString(1)
                    + " "
                    + row.getString(2)
                    + " "
                    + row.getInt(3)
                    + "+"
                    + row.getInt(4)
                    + " "
                    + row.getString(5));
  }

  /** The checks that hold figures against records another way, and the records of one of them. */
  private void prove(ReportDefinition report, FiscalYear year, List<Figure> figures, Figure one) {
    for (CheckDefinition check : rulebook().checks().of(report)) {
      if (check.id().startsWith("proof:")) {
        assertThat(
                get(Examination.class)
                    .examine(rulebook(), report, check, year, new FigureSet(figures)))
            .as(story + " " + check.id())
            .noneMatch(result -> result.failed());
      }
    }
    if (one.decimals() == 0) {
      assertThat(get(Explainer.class).explain(rulebook(), report, year, one).recount())
          .as(story + " " + one.id())
          .isEqualTo(one.value());
    }
  }

  /** One thing that people do to the input folder or to jobs/. */
  private void happen() {
    done++;
    if (clerk.folder.size() < 3) {
      add();
      return;
    }
    switch (random.nextInt(15)) {
      case 0, 1, 2 -> add();
      case 3, 4, 5 -> correct();
      case 6 -> rename(Integer.toString(++names), false);
      case 7 -> swap();
      case 8 -> moveElsewhere();
      case 9 -> told("deleted", any(), path -> clerk.folder.remove(path));
      case 10 -> forget();
      case 11 -> rename(Integer.toString(++names), true);
      case 12 -> sendWithOtherNumbers();
      case 13 -> moveOver();
      default -> changeJobs();
    }
    while (clerk.folder.size() > FILES) {
      told("deleted", any(), path -> clerk.folder.remove(path));
    }
    while (clerk.gone().count() > FILES / 2) {
      forget();
    }
  }

  private interface Deed {
    void done(String path);
  }

  private void told(String what, String path, Deed deed) {
    story += " " + what + " " + path + ";";
    touched.add(Clerk.year(path));
    deed.done(path);
  }

  private String any() {
    return List.copyOf(clerk.folder.keySet()).get(random.nextInt(clerk.folder.size()));
  }

  private Page page(String path) {
    return Objects.requireNonNull(clerk.folder.get(path), path);
  }

  private String newPath() {
    return "R%d/%s/%d.csv"
        .formatted(2 + random.nextInt(3), FOLDERS.get(random.nextInt(4)), ++names);
  }

  private Entry entry(Entry.Sort sort, int year) {
    List<Integer> requests =
        clerk.folder.values().stream()
            .flatMap(page -> page.entries().stream())
            .filter(e -> e.sort() == Entry.Sort.REQUEST && e.year() == year)
            .map(Entry::number)
            .toList();
    boolean again = random.nextInt(8) == 0 && !requests.isEmpty();
    int number = again ? requests.get(random.nextInt(requests.size())) : ++numbers;
    return Entry.drawn(sort, number, year, days += 7, requests, random);
  }

  private void add() {
    told(
        "added",
        newPath(),
        path -> {
          Entry.Sort sort = SORTS.get(random.nextInt(SORTS.size()));
          List<Entry> entries =
              Stream.generate(() -> entry(sort, Clerk.year(path)))
                  .limit(1 + random.nextInt(6))
                  .toList();
          clerk.folder.put(path, new Page(sort, entries, random.nextInt(12)));
        });
  }

  private void correct() {
    told("corrected", any(), path -> clerk.folder.put(path, corrected(path)));
  }

  /** One row less, one other, one more. */
  private Page corrected(String path) {
    Page page = page(path);
    Entry drawn = entry(page.sort(), Clerk.year(path));
    int changed = random.nextInt(page.entries().size());
    List<Entry> entries =
        IntStream.range(0, page.entries().size())
            .filter(i -> i != changed + 1)
            .mapToObj(page.entries()::get)
            .map(e -> e.equals(page.entries().get(changed)) ? drawn.numbered(e.number()) : e)
            .toList();
    Stream<Entry> more = Stream.of(entry(page.sort(), Clerk.year(path)));
    return new Page(
        page.sort(),
        random.nextBoolean() ? entries : Stream.concat(entries.stream(), more).toList(),
        page.manner());
  }

  private void rename(String name, boolean alsoCorrected) {
    told(
        alsoCorrected ? "renamed and corrected" : "renamed",
        any(),
        path -> {
          Page page = alsoCorrected ? corrected(path) : page(path);
          clerk.folder.remove(path);
          clerk.folder.put(path.substring(0, path.lastIndexOf('/') + 1) + name + ".csv", page);
        });
  }

  private void swap() {
    told(
        "swapped",
        any(),
        path -> {
          String other = any();
          Page page = page(path);
          clerk.folder.put(path, page(other));
          clerk.folder.put(other, page);
          touched.add(Clerk.year(other));
          story += " with " + other;
        });
  }

  private void moveElsewhere() {
    told(
        "moved",
        any(),
        path -> {
          Page page = page(path);
          clerk.folder.remove(path);
          String to = newPath();
          boolean sameName = random.nextBoolean();
          clerk.folder.put(
              sameName
                  ? to.substring(0, to.lastIndexOf('/')) + path.substring(path.lastIndexOf('/'))
                  : to,
              page);
          touched.add(Clerk.year(to));
          story += " to " + to + (sameName ? " keeping its name" : "");
        });
  }

  private void moveOver() {
    told(
        "moved",
        any(),
        path -> {
          String other = any();
          Page page = page(path);
          clerk.folder.remove(path);
          clerk.folder.put(other, page);
          touched.add(Clerk.year(other));
          story += " over " + other;
        });
  }

  private void sendWithOtherNumbers() {
    told(
        "sent with other numbers",
        any(),
        path -> {
          Page page = page(path);
          clerk.folder.remove(path);
          List<Entry> entries = page.entries().stream().map(e -> e.numbered(++numbers)).toList();
          clerk.folder.put(
              path.substring(0, path.lastIndexOf('/') + 1) + ++names + ".csv",
              new Page(page.sort(), entries, page.manner()));
        });
  }

  private void forget() {
    List<String> gone = clerk.gone().toList();
    if (!gone.isEmpty()) {
      told(
          "forgot",
          gone.get(random.nextInt(gone.size())),
          path -> {
            get(FileRegister.class).forget(path, rulebook());
            clerk.forget(path);
          });
    }
  }

  private void changeJobs() {
    story += " changed jobs/;";
    touched.addAll(Set.of(2020, 2021, 2022));
    follow(clerk.renamedIsKnown ? delivered : renamed);
    clerk.renamedIsKnown = !clerk.renamedIsKnown;
  }

  /**
   * What lies in the input folder is what the clerk has; whatever has not changed is not touched.
   */
  private void write() throws IOException {
    try (Stream<Path> all = Files.walk(workplace.input())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = workplace.input().relativize(file).toString();
        if (!clerk.folder.containsKey(path) || !Files.readString(file).equals(page(path).text())) {
          Files.delete(file);
        }
      }
    }
    clerk.folder.forEach(this::write);
  }

  private void write(String path, Page page) {
    try {
      Path file = workplace.input().resolve(path);
      if (!Files.exists(file)) {
        // not so young that a load looks at it twice
        written = written.plusSeconds(1);
        Files.setLastModifiedTime(workplace.submit(path, page.text()), FileTime.from(written));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
