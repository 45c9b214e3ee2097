package jp.kokuji.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds acts, histories and editions against each other, whatever the checksums say. */
final class SealedHistory {
  private static final String HISTORY = "history.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final Chain chain;
  private final List<Finding> findings = new ArrayList<>();

  private SealedHistory(Path folder, Chain chain) {
    this.folder = folder;
    this.chain = chain;
  }

  static List<Finding> findings(Path folder, Chain chain) throws IOException {
    SealedHistory history = new SealedHistory(folder, chain);
    if (!chain.holds() || chain.links().isEmpty()) {
      history.findings.add(new Finding(Chain.FILE, Fault.ACTS));
    }
    for (String year : chain.years().toList()) {
      history.year(year);
    }
    history.strangers();
    return history.findings;
  }

  /** A year that no act speaks of. */
  private void strangers() throws IOException {
    Set<String> known = new HashSet<>(chain.years().toList());
    try (Stream<Path> years = Files.list(folder)) {
      years
          .filter(
              year -> Files.exists(year.resolve(HISTORY)) || Files.exists(year.resolve("editions")))
          .map(year -> Checksums.name(folder, year))
          .filter(year -> !known.contains(year))
          .forEach(year -> findings.add(new Finding(year + "/", Fault.UNKNOWN)));
    }
  }

  private void year(String year) throws IOException {
    String name = year + "/" + HISTORY;
    Path file = folder.resolve(year).resolve(HISTORY);
    if (!Checksums.isFile(file)) {
      findings.add(new Finding(name, Fault.MISSING));
      return;
    }
    String sealed = chain.findLast(year).orElseThrow().history();
    if (!Checksums.sha256(file).equals(sealed)) {
      findings.add(new Finding(name, Fault.ACTS));
    }
    try {
      editions(year, JSON.readTree(Files.readAllBytes(file)).path("editions"));
    } catch (JacksonException e) {
      findings.add(new Finding(name, Fault.UNREADABLE));
    }
  }

  private void editions(String year, JsonNode editions) throws IOException {
    Set<String> numbers = new HashSet<>();
    for (JsonNode edition : editions) {
      String number = edition.path("edition").asString();
      numbers.add(number);
      edition(year + "/editions/" + number + "/", edition.path("files"));
    }
    Path place = folder.resolve(year).resolve("editions");
    if (!Files.isDirectory(place)) {
      return;
    }
    try (Stream<Path> standing = Files.list(place)) {
      standing
          .map(path -> Checksums.name(folder, path))
          .filter(name -> !numbers.contains(name.substring(name.lastIndexOf('/') + 1)))
          .forEach(name -> findings.add(new Finding(name, Fault.UNKNOWN)));
    }
  }

  private void edition(String place, JsonNode files) throws IOException {
    Map<String, String> sums = new HashMap<>();
    files.forEach(f -> sums.put(f.path("name").asString(), f.path("sha256").asString()));
    for (Map.Entry<String, String> file : sums.entrySet()) {
      Path path = folder.resolve(place + file.getKey());
      if (!Checksums.isFile(path)) {
        findings.add(new Finding(place + file.getKey(), Fault.MISSING));
      } else if (!Checksums.sha256(path).equals(file.getValue())) {
        findings.add(new Finding(place + file.getKey(), Fault.CHANGED));
      }
    }
    if (!Checksums.isFile(folder.resolve(place + "manifest.json"))) {
      findings.add(new Finding(place + "manifest.json", Fault.MISSING));
    }
  }
}
