package jp.kokuji;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import jp.kokuji.command.ExitStatus;
import org.springframework.util.FileSystemUtils;

/**
 * The program in a jar, with archives of its classes, so that starting it costs little. They are
 * made by the first test that starts a process and serve those of all forks.
 */
final class Packed {
  private static final Path FOLDER = Path.of("target", "packed").toAbsolutePath();

  private Packed() {}

  /** What Java keeps of a run for the next ones. */
  private enum Archive {
    CLASSES("jsa", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
    /**
     * Linked classes besides, from Java 25; a quarter less CPU, but of no use beside an agent. What
     * was trained would be compiled again at once, for runs of a second or two.
     */
    START(
        "aot",
        "-XX:AOTCacheOutput=",
        "-XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:AOTCache=");

    private final String suffix;
    private final String making;
    private final String using;

    Archive(String suffix, String making, String using) {
      this.suffix = suffix;
      this.making = making;
      this.using = using;
    }

    static List<Archive> all() {
      return Runtime.version().feature() < 25 ? List.of(CLASSES) : List.of(CLASSES, START);
    }

    Path file() {
      return FOLDER.resolve("archive-" + Runtime.version() + "." + suffix);
    }

    /** The options by which a start takes it. */
    List<String> using() {
      String[] options = using.split(" ");
      options[options.length - 1] += file();
      return List.of(options);
    }
  }

  /** What a command line of Java begins with that has these options besides. */
  static List<String> java(List<String> options) {
    boolean agent = options.stream().anyMatch(option -> option.startsWith("-javaagent:"));
    List<Archive> all = Archive.all();
    List<String> line = new ArrayList<>(agent ? all.getFirst().using() : all.getLast().using());
    line.addAll(options);
    return line(line, Made.JAR);
  }

  private static final class Made {
    static final Path JAR = make();

    private static Path make() {
      try {
        Path jar = Files.createDirectories(FOLDER).resolve("kokuji.jar");
        try (FileChannel channel = FileChannel.open(FOLDER.resolve("lock"), Set.of(CREATE, WRITE));
            FileLock alone = channel.lock()) {
          assertThat(alone.isValid()).isTrue();
          if (!isNewest(jar)) {
            pack(classes(), jar);
            for (Archive archive : Archive.all()) {
              Files.deleteIfExists(archive.file());
            }
          }
          for (Archive archive : Archive.all()) {
            if (!Files.exists(archive.file())) {
              rehearse(jar, archive);
            }
          }
        }
        return jar;
      } catch (IOException | InterruptedException | URISyntaxException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static List<String> line(List<String> options, Path jar) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-XX:TieredStopAtLevel=1");
    line.add("-XX:+UseSerialGC");
    line.add("-Xmx512m");
    // an archive that does not suit is passed over; whoever reads the answers need not know
    line.add("-Xlog:disable");
    // nobody writes into the folders of a test while they are loaded
    line.add("-Dkokuji.rest=0ms");
    line.addAll(options);
    line.addAll(List.of("-jar", jar.toString()));
    return line;
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(Kokuji.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static boolean isNewest(Path jar) throws IOException, URISyntaxException {
    if (!Files.exists(jar)) {
      return false;
    }
    long made = Files.getLastModifiedTime(jar).toMillis();
    try (Stream<Path> all = Files.walk(classes())) {
      return all.allMatch(file -> file.toFile().lastModified() < made);
    }
  }

  private static void pack(Path classes, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, Kokuji.class.getName());
    attributes.putValue("Enable-Native-Access", "ALL-UNNAMED");
    attributes.put(Attributes.Name.CLASS_PATH, libraries());
    Path half = Files.createTempFile(FOLDER, "half", ".jar");
    try (Stream<Path> all = Files.walk(classes);
        OutputStream out = Files.newOutputStream(half);
        JarOutputStream packed = new JarOutputStream(out, manifest)) {
      packed.setLevel(Deflater.NO_COMPRESSION);
      // with the folders, among which Spring looks for components
      for (Path file : all.filter(path -> !path.equals(classes)).sorted().toList()) {
        boolean folder = Files.isDirectory(file);
        String name = classes.relativize(file).toString().replace('\\', '/');
        packed.putNextEntry(new ZipEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, packed);
        }
      }
    }
    Files.move(half, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Relative, since Java keeps no classes of jars that a manifest names otherwise. */
  private static String libraries() throws IOException {
    Path runtime = Path.of("target", "runtime-classpath");
    String path =
        Files.exists(runtime) ? Files.readString(runtime) : System.getProperty("java.class.path");
    return Stream.of(path.strip().split(System.getProperty("path.separator"), -1))
        .filter(entry -> entry.endsWith(".jar"))
        .map(jar -> FOLDER.relativize(Path.of(jar).toAbsolutePath()).toString().replace('\\', '/'))
        .collect(joining(" "));
  }

  /** A server that makes a small year-end, at whose end Java writes what it keeps. */
  private static void rehearse(Path jar, Archive archive) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(FOLDER, "rehearsal");
    Workplace workplace = new Workplace(folder).cleared();
    workplace.submit("R3/総務部/a.csv", Workplace.requests("1", "2"));
    Path half = folder.resolve("half");
    Running serve = started(folder, line(List.of(archive.making + half), jar), "serve", "--port=0");
    try {
      serve.await(text -> text.contains("127.0.0.1"));
      Running yearEnd = started(folder, line(List.of(), jar), "year-end", "R3");
      // at its start the server itself looks for what is due, and has the turn for a moment
      for (int i = 0; yearEnd.process().waitFor() == ExitStatus.FELL_SHORT && i < 60; i++) {
        TimeUnit.SECONDS.sleep(1);
        yearEnd = started(folder, line(List.of(), jar), "year-end", "R3");
      }
      assertThat(yearEnd.process().exitValue()).as(yearEnd.text()).isZero();
      assertThat(serve.terminate()).as(serve.text()).isZero();
    } finally {
      serve.process().destroyForcibly();
    }
    Files.move(half, archive.file(), StandardCopyOption.REPLACE_EXISTING);
    FileSystemUtils.deleteRecursively(folder);
  }

  private static Running started(Path folder, List<String> line, String... command)
      throws IOException {
    Path said = folder.resolve(command[0] + ".txt");
    Process process =
        new ProcessBuilder(Stream.concat(line.stream(), Stream.of(command)).toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    return new Running(process, said);
  }
}
