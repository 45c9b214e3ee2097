package jp.kokuji.overview;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.figure.Figure;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Edition;
import jp.kokuji.release.Editions;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Release;
import jp.kokuji.release.ReportFolder;
import jp.kokuji.report.Report;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.OverviewDefinition.Table;
import jp.kokuji.rulebook.reading.InvalidRulebook;

/** Makes reports over bodies from what each body has released. */
public record Overviews(Path jobs, Path output, Bodies bodies) {
  /** Beside the folders of the bodies. */
  private static final String FOLDER = "all-bodies";

  private static final String VERSIONS = "versions";

  /** Where a report over bodies lies. */
  public ReportFolder folder(FiscalYear year, String id) {
    return new ReportFolder(output.resolve(FOLDER), year, id);
  }

  /** Adds up and releases; a draft takes drafts of the bodies as well. */
  public Made make(OverviewDefinition overview, FiscalYear year, boolean finished)
      throws InvalidRulebook, IOException {
    ReleasedFigures released = new ReleasedFigures(output, year, overview.report(), finished);
    List<Returned> returned = returned(released, overview.figures());
    ReportFolder folder = folder(year, overview.id());
    Path place = folder.of(finished);
    if (returned.stream().noneMatch(each -> each.standing().counts())) {
      return new Made(place, 0, returned);
    }
    new Summands(jobs, overview, released).check(returned);
    Map<Table, Totals> totals = new LinkedHashMap<>();
    for (Table table : overview.tables()) {
      totals.put(table, new Totals(overview, table, returned));
    }
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    Parts.write(overview, totals, parts);
    int version = finished ? version(folder, parts.toByteArray()) : 0;
    Map<Table, List<TotalRow>> rows = new LinkedHashMap<>();
    totals.forEach((table, added) -> rows.put(table, added.rows()));
    Report report = new OverviewReport(overview, year, finished).of(rows, version);
    List<Edition> editions = new ArrayList<>(Editions.of(report, figures(rows), jobs));
    editions.add(new Edition(Parts.FILE, parts::writeTo));
    release(place, editions, report, overview.report(), version, returned);
    if (finished) {
      keep(folder, version, editions, report, overview.report(), returned);
    }
    return new Made(place, version, worst(totals.values()));
  }

  /** Each body as the table has it in which it stands worst. */
  private static List<Returned> worst(Collection<Totals> tables) {
    List<Returned> worst = new ArrayList<>(tables.iterator().next().bodies());
    for (Totals table : tables) {
      for (int body = 0; body < worst.size(); body++) {
        Returned here = table.bodies().get(body);
        if (here.standing().compareTo(worst.get(body).standing()) > 0) {
          worst.set(body, here);
        }
      }
    }
    return worst;
  }

  private static List<Figure> figures(Map<Table, List<TotalRow>> rows) {
    return rows.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.figures().values().stream())
        .toList();
  }

  /** The parts of a figure of what was made last; empty where it has no such figure. */
  public List<Part> parts(FiscalYear year, String id, String figure) throws IOException {
    Path made = folder(year, id).latest();
    return Files.exists(made.resolve(Parts.FILE))
        ? Parts.read(made).stream().filter(part -> part.of(id, figure)).toList()
        : List.of();
  }

  /** Whether the body still says what was added up. */
  public boolean stands(FiscalYear year, Part part) throws IOException {
    String report = part.figure().substring(0, part.figure().indexOf(':'));
    ReportFolder folder = new ReportFolder(output.resolve(part.body()), year, report);
    Path released = part.standing().equals("draft") ? folder.latest() : folder.released();
    return Files.exists(released.resolve(Manifest.FILE_NAME))
        && Manifest.read(released).files().stream()
            .anyMatch(file -> file.sha256().equals(part.sha256()));
  }

  private static void release(
      Path place,
      List<Edition> editions,
      Report report,
      String of,
      int version,
      List<Returned> returned)
      throws IOException {
    List<Manifest.Input> inputs =
        returned.stream()
            .filter(each -> !each.sha256().isEmpty())
            .map(
                each ->
                    new Manifest.Input(
                        String.join(
                            "/", each.body().code(), report.year().code(), of, "figures.csv"),
                        each.sha256()))
            .toList();
    new Release(place)
        .publish(
            editions,
            files -> {
              Manifest manifest = Editions.manifest(report, files, inputs);
              return version == 0 ? manifest : manifest.asVersion(version, List.of());
            });
  }

  /** Every final version stays, whatever follows it. */
  private static void keep(
      ReportFolder folder,
      int version,
      List<Edition> editions,
      Report report,
      String of,
      List<Returned> returned)
      throws IOException {
    Path released = folder.released();
    Path kept = released.resolveSibling(VERSIONS).resolve(folder.report() + "-" + version);
    List<Edition> copies =
        editions.stream()
            .map(
                each ->
                    new Edition(
                        each.fileName(), out -> Files.copy(released.resolve(each.fileName()), out)))
            .toList();
    release(kept, copies, report, of, version, returned);
  }

  /** The number of this version; what is made of the same parts is the same version. */
  private static int version(ReportFolder folder, byte[] parts) throws IOException {
    if (!Files.exists(folder.released().resolve(Manifest.FILE_NAME))) {
      return 1;
    }
    Manifest before = Manifest.read(folder.released());
    if (before.state() != Manifest.State.FINAL || before.version() == null) {
      return 1;
    }
    String sha256 = new Sha256().add(parts).hex();
    boolean same =
        before.files().stream()
            .anyMatch(file -> file.name().equals(Parts.FILE) && file.sha256().equals(sha256));
    return same ? before.version() : before.version() + 1;
  }

  private List<Returned> returned(ReleasedFigures released, Set<String> figures) {
    return bodies.all().parallelStream().map(body -> of(released, body, figures)).toList();
  }

  private static Returned of(ReleasedFigures released, Body body, Set<String> figures) {
    try {
      return released.of(body, figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
