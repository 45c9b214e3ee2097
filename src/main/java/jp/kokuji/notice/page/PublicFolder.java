package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Editions;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.release.Release;
import jp.kokuji.release.Verification;
import org.springframework.util.FileSystemUtils;

/**
 * The folder {@code output/public/YEAR/} and, beside it, the place where an edition waits until it
 * has been scanned. Editions get a folder of their own that never changes again; what a visitor
 * sees changes by the replacement of one file, {@code index.html}.
 */
public final class PublicFolder {
  private static final String EDITION = "edition";
  private static final String FRONT = "front";

  private final Path root;
  private final Path approvals;
  private final Path waiting;
  private final FiscalYear year;

  public PublicFolder(Path output, FiscalYear year) {
    this.root = output.resolve("public").resolve(year.code());
    this.approvals = output.resolve("publication").resolve(year.code());
    this.waiting = approvals.resolve("staged");
    this.year = year;
  }

  /** {@code output/public/YEAR/}. */
  public Path root() {
    return root;
  }

  /** {@code output/publication/YEAR/}: what is not public, for those who approve. */
  public Path approvals() {
    return approvals;
  }

  /** Where an edition and its front page wait to be scanned and released. */
  public Path waiting() {
    return waiting;
  }

  /** Writes the files of an edition where nobody sees them yet. */
  public void stageEdition(List<PublicFile> files) throws IOException {
    stage(EDITION, files);
  }

  /** Writes the front page and its twin for machines where nobody sees them yet. */
  public void stageFront(FrontPage front, Path jobs) throws IOException {
    stage(FRONT, List.of(front.page(Pages.of(jobs)), front.json()));
  }

  private void stage(String name, List<PublicFile> files) throws IOException {
    Path folder = waiting.resolve(name);
    new Release(folder)
        .publish(
            files.stream().map(PublicFile::edition).toList(),
            written -> Editions.notice(year, written));
  }

  /** Forgets what waits. */
  public void discard() throws IOException {
    FileSystemUtils.deleteRecursively(waiting);
  }

  /**
   * Puts what waits into its place: first the edition's folder, to which nothing refers yet, then
   * the history, and last the page that refers to the edition.
   */
  public void release(int edition) throws IOException {
    Path place = root.resolve("editions").resolve(Integer.toString(edition));
    Files.createDirectories(place.resolveSibling("."));
    if (Files.exists(waiting.resolve(EDITION))) {
      // left there by a release that was killed, and not referred to by anything
      FileSystemUtils.deleteRecursively(place);
      Files.move(waiting.resolve(EDITION), place, StandardCopyOption.ATOMIC_MOVE);
    }
    for (String page : List.of("history.json", "index.html")) {
      Files.move(
          waiting.resolve(FRONT).resolve(page),
          root.resolve(page),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    Release.force(root.resolve("editions"));
    Release.force(root);
    discard();
  }

  /** The files of a published edition, as its manifest lists them. */
  public List<PublishedFile> files(Notice notice) throws IOException {
    return Manifest.read(folder(notice)).files();
  }

  /** The files of the edition that waits. */
  public List<PublishedFile> filesOfWaiting() throws IOException {
    return Manifest.read(waiting.resolve(EDITION)).files();
  }

  /** The checksum of the list of checksums that waits. */
  public String checksumOfWaiting() throws IOException {
    return checksum(waiting.resolve(EDITION));
  }

  /** Whether the edition stands as it was published. */
  public boolean stands(Notice notice) throws IOException {
    try {
      return checksum(folder(notice)).equals(notice.checksum())
          && Verification.of(folder(notice)).intact();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Path folder(Notice notice) {
    return root.resolve("editions").resolve(Integer.toString(notice.edition()));
  }

  private static String checksum(Path folder) throws IOException {
    return Sha256.of(folder.resolve(EditionFiles.CHECKSUMS));
  }
}
