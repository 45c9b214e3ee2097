package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/**
 * Whatever is done to a public folder is found by {@code verify} and by the checker that needs
 * nothing of ours, both without a database; {@code publish} builds on no such folder.
 */
@Tag("long")
class TamperingTest {
  private static final String EDITION = "R3/editions/1/";
  private static final String REPORT = EDITION + "information-disclosure.html";
  private static final String[] NOTICE = {
    "--notice-number=1", "--notice-date=R4.6.15", "--approved-by=課長", "--left-out"
  };
  private static final String[] PUBLISH =
      Stream.concat(Stream.of("publish", "R3"), Stream.of(NOTICE)).toArray(String[]::new);

  @TempDir private static Path root = Path.of("");
  private static Run run = new Run(Path.of(""));
  private static int copies;

  @BeforeAll
  static void publish() throws IOException {
    run = Run.withoutInput(root.resolve("town"));
    run.submit("R3/総務部/a.csv", Workplace.requests("1", "2"));
    // so that the report compares the years: differences are no parts of their total
    run.submit(
        "R2/総務部/a.csv",
        "受付番号,受付日,実施機関,所管部課,請求者区分,開示方法,処理結果,該当号,決定日\n1,R2.5.1,市長,総務部,市内,閲覧,不存在,,R2.5.9\n");
    run.expecting(0, "load").expecting(0, "key");
    run.expecting(0, "report", "R3", "--final", "--override=試験のため、記録の少ない年度を確定する");
    run.publishing("R3", NOTICE);
  }

  private static Path open() {
    return run.folder().resolve("output/public");
  }

  /** What is done to the folder, by the file that has to be named. */
  interface Harm {
    void doTo(Path open) throws IOException;
  }

  static Stream<Map.Entry<String, Map.Entry<String, Harm>>> harms() {
    Map<String, Map.Entry<String, Harm>> all = new LinkedHashMap<>();
    all.put("changed", Map.entry(REPORT, o -> append(o.resolve(REPORT), " ")));
    all.put("removed", Map.entry(REPORT, o -> Files.delete(o.resolve(REPORT))));
    all.put("renamed", Map.entry(EDITION + "x", o -> move(o, REPORT, EDITION + "x")));
    all.put("hidden", Map.entry(EDITION + ".x", o -> append(o.resolve(EDITION + ".x"), "")));
    all.put(
        "folder", Map.entry(EDITION + "x", o -> Files.createDirectory(o.resolve(EDITION + "x"))));
    for (String file : List.of("R3/index.html", "R3/history.json", "acts.txt", "public-key.pem")) {
      all.put("changed " + file, Map.entry(file, o -> append(o.resolve(file), " ")));
      all.put("removed " + file, Map.entry(file, o -> Files.delete(o.resolve(file))));
    }
    for (String place : List.of("R3/", "R3/editions/", "")) {
      all.put("added to " + place, Map.entry(place + "x", o -> append(o.resolve(place + "x"), "")));
      all.put(
          "hidden in " + place, Map.entry(place + ".x", o -> append(o.resolve(place + ".x"), "")));
    }
    all.put("sums", Map.entry("SHA256SUMS", o -> Files.delete(o.resolve("SHA256SUMS"))));
    all.put(
        "signature", Map.entry("SHA256SUMS.sig", o -> Files.delete(o.resolve("SHA256SUMS.sig"))));
    all.put("edition recomputed", Map.entry(REPORT, o -> recompute(o, false, false)));
    all.put("history recomputed", Map.entry(REPORT, o -> recompute(o, true, false)));
    all.put("all recomputed", Map.entry("SHA256SUMS.sig", o -> recompute(o, true, true)));
    all.put(
        "manifest",
        Map.entry(
            EDITION + "manifest.json", o -> Files.delete(o.resolve(EDITION + "manifest.json"))));
    all.put(
        "copied",
        Map.entry(
            "R3/editions/2",
            o ->
                FileSystemUtils.copyRecursively(
                    o.resolve("R3/editions/1"), o.resolve("R3/editions/2"))));
    all.put("year renamed", Map.entry("R4", o -> move(o, "R3", "R4")));
    all.put(
        "edition gone",
        Map.entry(REPORT, o -> FileSystemUtils.deleteRecursively(o.resolve("R3/editions/1"))));
    all.put("link", Map.entry(REPORT, TamperingTest::link));
    return all.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("harms")
  void isFoundAndTheFileIsNamed(Map.Entry<String, Map.Entry<String, Harm>> harm) throws Exception {
    Path copy = copy();
    harm.getValue().getValue().doTo(copy);
    String file = harm.getValue().getKey();
    assertThat(verify(1, copy)).contains(copy.resolve(file).toString());
    assertThat(check(1, copy)).contains("FAULT: " + file);
  }

  @Test
  void whatWasDoneToNothingOrHarmsNothingIsFine() throws Exception {
    Path copy = copy();
    assertThat(verify(0, copy)).contains("署名の鍵の照合値");
    Path manifest = copy.resolve(EDITION + "manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("  ", "\t"));
    Files.setLastModifiedTime(copy.resolve(REPORT), FileTime.fromMillis(0));
    assertThat(verify(0, copy)).contains("空白だけ", "manifest.json");
    assertThat(check(0, copy)).contains("only white space", "all as published");
    for (String lie : List.of("--root=0", "--signer=0")) {
      verify(1, copy, lie);
      check(1, copy, lie);
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(run.folder().resolve("data/signing-key.pem"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aTotalThatIsNotThatOfItsPartsIsFoundInTheOpenData() throws Exception {
    Path copy = copy();
    Path csv = copy.resolve(EDITION + "information-disclosure.csv");
    String text = Files.readString(csv);
    assertThat(text).contains("合計,,,請求件数,2,");
    Files.writeString(csv, text.replace("合計,,,請求件数,2,", "合計,,,請求件数,20,"));
    assertThat(check(1, copy)).contains("請求件数: 20, but its parts are 2");
  }

  @Test
  void noActBuildsOnWhatWasTouched() throws IOException {
    Path page = open().resolve("R3/index.html");
    byte[] before = Files.readAllBytes(page);
    run.expecting(0, PUBLISH);
    append(page, " ");
    try {
      assertThat(Heard.from(() -> run.expecting(1, PUBLISH))).contains("R3/index.html");
      run.expecting(1, "publish", "R3", "--withdraw", "--note=誤り", "--approved-by=課長");
    } finally {
      Files.write(page, before);
    }
    Path key = run.folder().resolve("data/signing-key.pem");
    Files.move(key, key.resolveSibling("away"));
    try {
      run.expecting(1, PUBLISH);
    } finally {
      Files.move(key.resolveSibling("away"), key);
    }
  }

  private static void recompute(Path open, boolean history, boolean seal) throws IOException {
    Map<String, String> sums = new LinkedHashMap<>();
    String old = sha256(open.resolve(REPORT));
    append(open.resolve(REPORT), " ");
    sums.put(old, sha256(open.resolve(REPORT)));
    List<String> files =
        new ArrayList<>(List.of(EDITION + "SHA256SUMS", EDITION + "manifest.json"));
    if (history) {
      files.add("R3/history.json");
    }
    if (seal) {
      files.add("SHA256SUMS");
    }
    for (String file : files) {
      String before = sha256(open.resolve(file));
      String text = Files.readString(open.resolve(file));
      for (Map.Entry<String, String> sum : sums.entrySet()) {
        text = text.replace(sum.getKey(), sum.getValue());
      }
      Files.writeString(open.resolve(file), text);
      sums.put(before, sha256(open.resolve(file)));
    }
  }

  private static void link(Path open) throws IOException {
    Path file = open.resolve(REPORT);
    Path elsewhere = Files.move(file, open.resolveSibling("elsewhere-" + copies));
    Files.createSymbolicLink(file, elsewhere);
  }

  private static void move(Path open, String from, String to) throws IOException {
    Files.move(open.resolve(from), open.resolve(to));
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String sha256(Path file) throws IOException {
    return DigestUtils.sha256Hex(Files.readAllBytes(file));
  }

  private static Path copy() throws IOException {
    Path copy = root.resolve("copy-" + ++copies).resolve("public");
    FileSystemUtils.copyRecursively(open(), copy);
    return copy;
  }

  private static String verify(int status, Path open, String... options) throws IOException {
    List<String> line = new ArrayList<>(List.of("verify", open.toString()));
    line.addAll(List.of(options));
    return Heard.from(
        () -> assertThat(CommandLines.run(line.toArray(String[]::new))).isEqualTo(status));
  }

  private static String check(int status, Path open, String... options) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Tool.PYTHON.demand().toString());
    line.addAll(List.of("docs/check/check_public.py", open.toString()));
    line.addAll(List.of(options));
    ProcessBuilder program = new ProcessBuilder(line).redirectErrorStream(true);
    program.environment().put("PYTHONIOENCODING", "utf-8");
    Process running = program.start();
    String said = new String(running.getInputStream().readAllBytes(), UTF_8);
    assertThat(running.waitFor()).as(said).isEqualTo(status);
    return said;
  }
}
