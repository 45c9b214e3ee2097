package jp.kokuji.rulebook.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kokuji.file.Overlay;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.Body;
import jp.kokuji.rulebook.Nearest;
import jp.kokuji.rulebook.Normal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the register of bodies, {@code jobs/bodies.csv}, as a spreadsheet writes it. */
public final class BodiesReader {
  private static final List<String> FIRST = List.of("コード", "名前");
  private static final String SIX_DIGITS = "[0-9]{6}";

  /** The folder of a body's own words, or of such as are only tried. */
  private static final Pattern OWN = Pattern.compile("(.+?)(?:-next)?");

  private final Path jobs;
  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  private BodiesReader(Path jobs) {
    this.jobs = jobs;
    this.file = jobs.resolve(Overlay.REGISTER).toString().replace('\\', '/');
  }

  /**
   * The register of the folder; nothing where it is an installation of one body.
   *
   * @throws InvalidRulebook with all faults of the register
   */
  public static Optional<Bodies> read(Path jobs) throws InvalidRulebook {
    if (!Files.exists(jobs.resolve(Overlay.REGISTER))) {
      return Optional.empty();
    }
    BodiesReader reader = new BodiesReader(jobs);
    Bodies bodies = reader.bodies();
    if (reader.faults.isEmpty()) {
      reader.folders(bodies);
    }
    if (!reader.faults.isEmpty()) {
      throw new InvalidRulebook(reader.faults);
    }
    return Optional.of(bodies);
  }

  private Bodies bodies() {
    try (CSVParser csv = CSVFormat.RFC4180.parse(new StringReader(text()))) {
      Iterator<CSVRecord> lines = csv.iterator();
      List<String> header =
          lines.hasNext() ? lines.next().stream().map(Normal::key).toList() : List.of();
      if (header.size() < FIRST.size() || !header.subList(0, FIRST.size()).equals(FIRST)) {
        add(1, "body-columns", String.join(",", header));
        return new Bodies(List.of(), List.of());
      }
      List<String> groups = header.subList(FIRST.size(), header.size());
      Map<String, Long> known = new LinkedHashMap<>();
      List<Body> bodies = new ArrayList<>();
      while (lines.hasNext()) {
        CSVRecord line = lines.next();
        if (line.stream().anyMatch(value -> !value.isBlank())) {
          body(line, csv.getCurrentLineNumber(), header, known).ifPresent(bodies::add);
        }
      }
      return new Bodies(groups, bodies);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spreadsheets write UTF-8 or the code of Windows, as they were told. */
  private String text() throws IOException {
    byte[] bytes = Files.readAllBytes(jobs.resolve(Overlay.REGISTER));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-31j"));
    }
  }

  private Optional<Body> body(
      CSVRecord line, long number, List<String> header, Map<String, Long> known) {
    if (line.size() != header.size()) {
      add(number, "body-width", line.size(), header.size());
      return Optional.empty();
    }
    String code = Normal.key(line.get(0));
    for (int i = 1; i < header.size(); i++) {
      if (line.get(i).isBlank()) {
        add(number, "body-blank", header.get(i));
      }
    }
    if (!code.matches(SIX_DIGITS)) {
      add(number, "body-code", line.get(0));
    } else if (!Body.checked(code).equals(code)) {
      add(number, "body-check", code, Body.checked(code));
    } else if (known.putIfAbsent(code, number) != null) {
      add(number, "body-twice", code, known.get(code));
    }
    Map<String, String> groups = new LinkedHashMap<>();
    for (int i = FIRST.size(); i < header.size(); i++) {
      groups.put(header.get(i), line.get(i).strip());
    }
    return Optional.of(new Body(code, line.get(1).strip(), groups));
  }

  /** Own words of a body that there is not would be left out in silence. */
  private void folders(Bodies bodies) {
    Path own = jobs.resolve(Overlay.BODIES);
    if (!Files.isDirectory(own)) {
      return;
    }
    Nearest codes = new Nearest();
    bodies.all().forEach(body -> codes.add(body.code(), body.shown()));
    try (Stream<Path> folders = Files.list(own)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        String name = String.valueOf(folder.getFileName());
        Matcher code = OWN.matcher(name);
        if (!name.startsWith(".") && code.matches() && bodies.find(code.group(1)).isEmpty()) {
          String shown = folder.toString().replace('\\', '/');
          String nearest = String.join("・", codes.to(name));
          faults.add(Fault.of(shown, 0, "body-folder", name, file, nearest));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(long line, String name, Object... gaps) {
    faults.add(Fault.of(file, (int) line, name, gaps));
  }
}
