package jp.kokuji.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kokuji.file.Sha256;

/**
 * All acts of publication of all years, the first one first: each link covers the one before it, so
 * that the last one covers them all.
 */
public record Chain(List<PublicAct> links) {
  static final String FILE = "acts.txt";

  public Chain {
    links = List.copyOf(links);
  }

  /**
   * Reads the chain of a public folder; an empty one where it has none.
   *
   * @throws IOException if it cannot be read, or is none
   */
  public static Chain read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return new Chain(List.of());
    }
    List<PublicAct> links = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 6 || !parts[3].matches("[0-9]{1,6}")) {
        throw new FileSystemException(file.toString(), null, "not a list of acts");
      }
      links.add(new PublicAct(parts[1], parts[2], Integer.parseInt(parts[3]), parts[4], parts[5]));
    }
    return new Chain(links);
  }

  /**
   * The chain that the year's next act is added to. A folder that was never sealed begins with what
   * stands there: an act {@code adopt} for each other year.
   */
  public static Chain of(Path folder, String year) throws IOException {
    Chain chain = read(folder);
    if (Files.exists(folder.resolve(FILE)) || !Files.isDirectory(folder)) {
      return chain;
    }
    try (Stream<Path> years = Files.list(folder)) {
      for (Path other : years.sorted().toList()) {
        Path history = other.resolve("history.json");
        if (Files.exists(history) && !other.endsWith(year)) {
          String name = Checksums.name(folder, other);
          chain = chain.with("adopt", name, 0, Checksums.sha256(history));
        }
      }
    }
    return chain;
  }

  /** The chain with one more act; the same act, repeated after it was broken off, stands once. */
  public Chain with(String act, String year, int edition, String history) {
    List<PublicAct> before = new ArrayList<>(links);
    if (!before.isEmpty()) {
      PublicAct last = before.getLast();
      if (last.act().equals(act)
          && last.year().equals(year)
          && last.edition() == edition
          && last.history().equals(history)) {
        before.removeLast();
      }
    }
    String root = before.isEmpty() ? "" : before.getLast().root();
    before.add(new PublicAct(act, year, edition, history, root(root, act, year, edition, history)));
    return new Chain(before);
  }

  /** The root over all acts; empty where there is none. */
  public String root() {
    return links.isEmpty() ? "" : links.getLast().root();
  }

  /** Whether each root follows from the one before. */
  boolean holds() {
    String root = "";
    for (PublicAct link : links) {
      root = root(root, link.act(), link.year(), link.edition(), link.history());
      if (!root.equals(link.root())) {
        return false;
      }
    }
    return true;
  }

  /** The last act of the year. */
  Optional<PublicAct> findLast(String year) {
    return links.stream().filter(link -> link.year().equals(year)).reduce((a, b) -> b);
  }

  Stream<String> years() {
    return links.stream().map(PublicAct::year).distinct();
  }

  /** As the file holds it: a line an act, UTF-8 with LF. */
  public byte[] bytes() {
    List<String> lines = new ArrayList<>();
    links.forEach(link -> lines.add(link.line(lines.size() + 1)));
    return lines.stream()
        .map(line -> line + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String root(String before, String act, String year, int edition, String history) {
    return Sha256.of(String.join(" ", before, act, year, "" + edition, history));
  }
}
