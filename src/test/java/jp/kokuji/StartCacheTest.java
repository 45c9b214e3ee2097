package jp.kokuji;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the script {@code kokuji} prepares so that Java starts fast, with this very Java. */
@DisabledOnOs(OS.WINDOWS)
@Tag("long")
class StartCacheTest {
  private static final String PREPARING = "準備しています";

  @TempDir private Path folder;
  private Path project;
  private Path target;
  private Path loaded;
  private final Map<String, String> environment = new TreeMap<>();

  private record Run(int status, String out, String err) {}

  /** The program of the jar: says what reached it. */
  static final class Told {
    private Told() {}

    public static void main(String[] words) throws IOException {
      String told = String.join("|", words) + "\n" + System.getenv("SPRING_DATASOURCE_URL") + "\n";
      System.out.print(told);
      Files.writeString(Path.of("told-" + words[0]), told);
      System.exit(1);
    }
  }

  @BeforeEach
  void lay_out_a_delivered_project() throws IOException {
    project = Files.createDirectories(folder.resolve("情報公開 一式"));
    target = Files.createDirectories(project.resolve("target"));
    loaded = folder.resolve("loaded");
    script(project.resolve("kokuji"), Files.readString(Path.of("kokuji")));
    jar(target.resolve("kokuji.jar"));
    Path home = folder.resolve("jdk");
    // takes apart a jar that has nothing within, and is this Java in all else
    script(
        home.resolve("bin/java"),
        """
        #!/bin/sh
        case $1 in
          -Djarmode=tools) mkdir "$6" && cp -p "$3" "$6/" ;;
          *) exec '%s/bin/java' "$@" ;;
        esac
        """
            .formatted(System.getProperty("java.home")));
    Files.copy(Path.of(System.getProperty("java.home"), "release"), home.resolve("release"));
    environment.put("JAVA_HOME", home.toString());
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
    environment.put("SPRING_DATASOURCE_URL", "jdbc:the-city's-own");
  }

  @Test
  void is_made_once_and_used_from_then_on() throws Exception {
    Run first = kokuji("status", "令和3 年度", "@x");
    assertThat(first).isEqualTo(new Run(1, "status|令和3 年度|@x\njdbc:the-city's-own\n", first.err()));
    assertThat(first.err()).contains(PREPARING);
    assertThat(origin()).contains("shared objects file");
    assertThat(kokuji("status").err()).doesNotContain(PREPARING);
    assertThat(origin()).contains("shared objects file");
  }

  @Test
  void is_made_without_the_settings_of_the_installation() throws Exception {
    kokuji("status");
    assertThat(project.resolve("told-year-end"))
        .content()
        .startsWith("year-end|R2|")
        .contains("--data|target/prepared.")
        .endsWith("\nnull\n");
    assertThat(prepared().resolve("rehearsal")).doesNotExist();
  }

  @Test
  void is_made_once_more_for_the_first_server() throws Exception {
    kokuji("status");
    assertThat(kokuji("serve").err()).contains(PREPARING);
    assertThat(project.resolve("told-serve")).content().isEqualTo("serve\njdbc:the-city's-own\n");
    assertThat(kokuji("serve").err()).doesNotContain(PREPARING);
    assertThat(origin()).contains("shared objects file");
    assertThat(kokuji("status").err()).doesNotContain(PREPARING);
  }

  @Test
  void does_no_harm_when_it_is_damaged_or_gone() throws Exception {
    kokuji("status");
    Path cache = prepared().resolve("cache");
    byte[] whole = Files.readAllBytes(cache);
    Files.write(cache, new byte[whole.length / 2]);
    assertThat(kokuji("status").out()).startsWith("status\n");
    Files.write(cache, whole);
    try (var middle = Files.newByteChannel(cache, StandardOpenOption.WRITE)) {
      middle.position(whole.length / 2).write(ByteBuffer.allocate(whole.length / 4));
    }
    Run damaged = kokuji("status");
    assertThat(damaged.out()).startsWith("status\n");
    assertThat(damaged.err()).isEqualTo(first());
    Files.delete(cache);
    assertThat(kokuji("status").out()).startsWith("status\n");
    assertThat(origin()).doesNotContain("shared objects file");
  }

  @Test
  void is_made_again_for_another_jar() throws Exception {
    kokuji("status");
    jar(target.resolve("kokuji.jar"));
    Files.setLastModifiedTime(
        target.resolve("kokuji.jar"), FileTime.from(Instant.parse("2021-04-01T00:00:00Z")));
    assertThat(kokuji("status").err()).contains(PREPARING);
    assertThat(kokuji("status").err()).doesNotContain(PREPARING);
  }

  @Test
  void is_made_by_two_starts_at_once_and_each_runs() throws Exception {
    Process one = start("one", "status");
    Process other = start("other", "load");
    assertThat(ended(one, "one").out()).startsWith("status\n");
    assertThat(ended(other, "other").out()).startsWith("load\n");
    assertThat(kokuji("status").err()).doesNotContain(PREPARING);
    assertThat(origin()).contains("shared objects file");
  }

  @Test
  void is_left_out_where_nothing_can_be_written() throws Exception {
    script(folder.resolve("no-room/mktemp"), "#!/bin/sh\nexit 1\n");
    environment.put("PATH", folder.resolve("no-room") + ":/usr/bin:/bin");
    Run run = kokuji("status");
    assertThat(run.out()).startsWith("status\n");
    assertThat(run.err()).doesNotContain(PREPARING);
    try (Stream<Path> left = Files.list(target)) {
      assertThat(left).containsExactly(target.resolve("kokuji.jar"));
    }
  }

  /** Where Java took the program's class from. */
  private String origin() throws IOException {
    return Files.readAllLines(loaded).stream()
        .filter(line -> line.contains(Told.class.getName()))
        .findFirst()
        .orElseThrow();
  }

  private String first() {
    return "Picked up JAVA_TOOL_OPTIONS: " + environment.get("JAVA_TOOL_OPTIONS") + "\n";
  }

  private Path prepared() throws IOException {
    try (Stream<Path> all = Files.list(target)) {
      return all.filter(path -> path.getFileName().toString().startsWith("prepared."))
          .findFirst()
          .orElseThrow();
    }
  }

  private Run kokuji(String... words) throws Exception {
    return ended(start("run", words), "run");
  }

  private Process start(String name, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(project.resolve("kokuji").toString()));
    command.addAll(List.of(words));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve(name + ".out").toFile())
            .redirectError(folder.resolve(name + ".err").toFile());
    process.environment().clear();
    process.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin"));
    process.environment().putAll(environment);
    return process.start();
  }

  private Run ended(Process process, String name) throws Exception {
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Run(
        process.exitValue(),
        Files.readString(folder.resolve(name + ".out")),
        Files.readString(folder.resolve(name + ".err")));
  }

  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
    String entry = Told.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream bytes = Told.class.getResourceAsStream("/" + entry)) {
      jar.putNextEntry(new ZipEntry(entry));
      Objects.requireNonNull(bytes).transferTo(jar);
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
