package jp.kokuji.notice.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.edition.html.Pages;
import jp.kokuji.file.Sha256;
import jp.kokuji.release.Editions;
import jp.kokuji.release.Manifest;
import jp.kokuji.release.Manifest.PublishedFile;
import jp.kokuji.release.Overridden;
import jp.kokuji.release.Release;
import jp.kokuji.release.Verification;
import jp.kokuji.seal.Chain;
import jp.kokuji.seal.Checksums;
import jp.kokuji.seal.Finding;
import jp.kokuji.seal.Inspection;
import jp.kokuji.seal.Seal;
import jp.kokuji.seal.SigningKey;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder {@code output/public/YEAR/} and, beside it, the place where an edition waits until it
 * has been scanned. Editions get a folder of their own that never changes again; what a visitor
 * sees changes by the replacement of one file, {@code index.html}.
 */
public final class PublicFolder {
  private static final String EDITION = "edition";
  private static final String FRONT = "front";
  private static final String ROOT = "root";

  private final Path root;
  private final Optional<SigningKey> key;
  private final Path approvals;
  private final Path waiting;
  private final FiscalYear year;

  /**
   * @param key signs what is published, where the city has one
   */
  public PublicFolder(Path output, FiscalYear year, Optional<SigningKey> key) {
    this.key = key;
    this.root = output.resolve("public").resolve(year.code());
    this.approvals = output.resolve("publication").resolve(year.code());
    this.waiting = approvals.resolve("staged");
    this.year = year;
  }

  /** {@code output/public/YEAR/}. */
  public Path root() {
    return root;
  }

  /** Where the text of an edition's approval sheet stands, which is not public. */
  public Path approval(int edition) {
    return approvals.resolve("approval-" + edition + ".txt");
  }

  /** Where an edition and its front page wait to be scanned and released. */
  public Path waiting() {
    return waiting;
  }

  /**
   * Writes the files of an edition where nobody sees them yet.
   *
   * @param overridden what its reports leave out; null where nothing is
   */
  public void stageEdition(List<PublicFile> files, @Nullable Overridden overridden)
      throws IOException {
    stage(EDITION, files, overridden);
  }

  /**
   * Writes the front page, its twin for machines and the seal of all that will be public then,
   * where nobody sees them yet.
   *
   * @param act {@code publish} or {@code withdraw}
   */
  public void stageFront(String act, int edition, FrontPage front, Path jobs) throws IOException {
    PublicFile history = front.json();
    Chain chain =
        Chain.of(root.resolveSibling("."), year.code())
            .with(act, year.code(), edition, history.sha256());
    String signer = key.map(SigningKey::fingerprint).orElse("");
    PublicFile page =
        front.page(Pages.of(jobs), each -> placeOf(each, edition), chain.root(), signer);
    stage(FRONT, List.of(page, history), null);
    Path all = root.resolveSibling(".").normalize();
    PublishedTree tree =
        PublishedTree.of(all, year, waiting.resolve(FRONT), waiting.resolve(EDITION));
    stage(ROOT, RootPage.files(front.city(), tree, Pages.of(jobs)), null);
    Seal.stage(sealWaiting(), future(edition), chain, key);
  }

  /** Where an edition lies; the one that is not yet released, where it waits. */
  private Path placeOf(int edition, int released) {
    Path waits = waiting.resolve(EDITION);
    return edition == released && Files.exists(waits) ? waits : folder(edition);
  }

  private Checksums future(int edition) throws IOException {
    Checksums all = Seal.of(root.resolveSibling("."));
    if (Files.exists(waiting.resolve(EDITION))) {
      String place = year.code() + "/editions/" + edition + "/";
      all = all.with(place, Checksums.below(waiting.resolve(EDITION)));
    }
    SortedMap<String, String> front = new TreeMap<>();
    Checksums.below(waiting.resolve(FRONT))
        .files()
        .forEach((name, sha256) -> front.put(year.code() + "/" + name, sha256));
    front.remove(year.code() + "/" + Manifest.FILE_NAME);
    SortedMap<String, String> top = new TreeMap<>(Checksums.below(waiting.resolve(ROOT)).files());
    top.remove(Manifest.FILE_NAME);
    return all.with(front).with(top);
  }

  /** Stands until the release is at its end, so that one that was killed can be told from harm. */
  private Path sealWaiting() {
    return approvals.resolve("seal");
  }

  /** What in the whole public folder is not as it was sealed; the first seal is still to come. */
  public List<Finding> findings() throws IOException {
    Path all = root.resolveSibling(".").normalize();
    if (Files.exists(sealWaiting().resolve(Seal.CHECKSUMS))) {
      return Inspection.amid(all, sealWaiting());
    }
    return Files.exists(all.resolve(Seal.CHECKSUMS)) ? Inspection.of(all).findings() : List.of();
  }

  /** Whether the public folder is signed with another key than the city's, or the key has gone. */
  public boolean lacksKey() {
    return key.isEmpty() && Files.exists(root.resolveSibling(Seal.SIGNATURE));
  }

  /** The root over all acts of publication: what a printed notice tells. */
  public String proof() throws IOException {
    return Chain.read(root.resolveSibling(".")).root();
  }

  private void stage(String name, List<PublicFile> files, @Nullable Overridden overridden)
      throws IOException {
    Path folder = waiting.resolve(name);
    new Release(folder)
        .publish(
            files.stream().map(PublicFile::edition).toList(),
            written -> Editions.notice(year, written, overridden));
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
    Path place = folder(edition);
    Files.createDirectories(place.resolveSibling("."));
    if (Files.exists(waiting.resolve(EDITION))) {
      // left there by a release that was killed, and not referred to by anything
      FileSystemUtils.deleteRecursively(place);
      Files.move(waiting.resolve(EDITION), place, StandardCopyOption.ATOMIC_MOVE);
    }
    move(FRONT, List.of("history.json", "index.html"), root);
    move(ROOT, RootPage.NAMES, root.resolveSibling("."));
    Release.force(root.resolve("editions"));
    Release.force(root);
    Seal.release(sealWaiting(), root.resolveSibling("."));
    Release.force(root.resolveSibling("."));
    discard();
  }

  private void move(String from, List<String> files, Path to) throws IOException {
    for (String file : files) {
      Files.move(
          waiting.resolve(from).resolve(file),
          to.resolve(file),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
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

  /** The report's page in a published edition. */
  public Path page(Notice notice, String report) {
    return folder(notice).resolve(report + ".html");
  }

  private Path folder(Notice notice) {
    return folder(notice.edition());
  }

  private Path folder(int edition) {
    return root.resolve("editions").resolve(Integer.toString(edition));
  }

  private static String checksum(Path folder) throws IOException {
    return Sha256.of(folder.resolve(EditionFiles.CHECKSUMS));
  }
}
