package jp.kokuji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a public folder is still as it was sealed: needs nothing but the folder.
 *
 * @param whole how many files are as they were sealed
 * @param root over all acts; empty where there is none
 * @param signer the fingerprint of the key that signed; empty where nothing is signed
 * @param findings what is not as it was, by file
 */
public record Inspection(
    Path folder, int whole, String root, String signer, List<Finding> findings) {

  /** Inspects the folder. */
  public static Inspection of(Path folder) throws IOException {
    Path list = folder.resolve(Seal.CHECKSUMS);
    if (!Files.exists(list)) {
      return new Inspection(
          folder, 0, "", "", List.of(new Finding(Seal.CHECKSUMS, Fault.UNSEALED)));
    }
    List<Finding> findings = new ArrayList<>();
    Optional<Checksums> sums = readable(() -> Checksums.read(list), Seal.CHECKSUMS, findings);
    Optional<Chain> chain = readable(() -> Chain.read(folder), Chain.FILE, findings);
    int whole = 0;
    if (sums.isPresent()) {
      SealedFiles files = SealedFiles.of(folder, List.of(sums.get()));
      findings.addAll(files.findings());
      whole = files.whole();
    }
    if (chain.isPresent()) {
      findings.addAll(SealedHistory.findings(folder, chain.get()));
    }
    String signer = signer(folder, list, findings);
    return new Inspection(
        folder, whole, chain.map(Chain::root).orElse(""), signer, sorted(findings));
  }

  /**
   * Inspects the folder after an act that was broken off: each file may be as it was sealed or as
   * the act was going to make it.
   *
   * @param waiting where the seal of that act waits
   */
  public static List<Finding> amid(Path folder, Path waiting) throws IOException {
    List<Checksums> allowed =
        List.of(Seal.of(folder), Checksums.read(waiting.resolve(Seal.CHECKSUMS)));
    return sorted(SealedFiles.of(folder, allowed).findings());
  }

  /** The same, held against the root of a printed notice. */
  public Inspection withRoot(String printed) throws IOException {
    boolean known =
        Chain.read(folder).links().stream().anyMatch(link -> link.root().equals(printed));
    return known ? this : with(new Finding(Chain.FILE, Fault.OTHER_ROOT));
  }

  /** The same, held against the fingerprint of the key that the city has made known. */
  public Inspection signedBy(String fingerprint) {
    return signer.equals(fingerprint) ? this : with(new Finding(Seal.KEY, Fault.OTHER_KEY));
  }

  /** Whether nothing is lost, changed or added. */
  public boolean intact() {
    return findings.stream().allMatch(finding -> finding.fault().harmless());
  }

  private Inspection with(Finding finding) {
    return new Inspection(
        folder, whole, root, signer, Stream.concat(findings.stream(), Stream.of(finding)).toList());
  }

  private static String signer(Path folder, Path list, List<Finding> findings) throws IOException {
    Path key = folder.resolve(Seal.KEY);
    Path signature = folder.resolve(Seal.SIGNATURE);
    if (!Files.exists(key) && !Files.exists(signature)) {
      return "";
    }
    if (!Files.exists(key) || !Files.exists(signature)) {
      findings.add(new Finding(Files.exists(key) ? Seal.SIGNATURE : Seal.KEY, Fault.MISSING));
      return "";
    }
    Optional<Boolean> signed =
        readable(
            () -> SigningKey.signed(key, Files.readAllBytes(list), Files.readAllBytes(signature)),
            Seal.KEY,
            findings);
    if (signed.isPresent() && signed.get()) {
      return SigningKey.fingerprint(key);
    }
    signed.ifPresent(no -> findings.add(new Finding(Seal.SIGNATURE, Fault.SIGNATURE)));
    return "";
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .distinct()
        .sorted(Comparator.comparing(Finding::file).thenComparing(Finding::fault))
        .toList();
  }

  private static <T> Optional<T> readable(Reading<T> reading, String file, List<Finding> findings) {
    try {
      return Optional.of(reading.read());
    } catch (IOException e) {
      findings.add(new Finding(file, Fault.UNREADABLE));
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }
}
