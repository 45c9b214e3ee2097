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
 * The program in a jar, with an archive of its classes, so that starting it costs little. It is
 * made by the first test that starts a process and serves those of all forks.
 */
final class Packed {
  private static final Path FOLDER = Path.of("target", "packed").toAbsolutePath();

  private Packed() {}

  /** What a command line of Java begins with. */
  static List<String> java() {
    return Made.JAVA;
  }

  private static final class Made {
    static final List<String> JAVA = make();

    private static List<String> make() {
      try {
        Path jar = Files.createDirectories(FOLDER).resolve("kokuji.jar");
        Path archive = FOLDER.resolve("classes-" + Runtime.version() + ".jsa");
        try (FileChannel channel = FileChannel.open(FOLDER.resolve("lock"), Set.of(CREATE, WRITE));
            FileLock alone = channel.lock()) {
          assertThat(alone.isValid()).isTrue();
          if (!isNewest(jar) || !Files.exists(archive)) {
            pack(classes(), jar);
            rehearse(jar, archive);
          }
        }
        return line("-XX:SharedArchiveFile=" + archive, jar);
      } catch (IOException | InterruptedException | URISyntaxException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static List<String> line(String archive, Path jar) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx512m",
        // an archive that does not suit is passed over; whoever reads the answers need not know
        "-Xlog:disable",
        // nobody writes into the folders of a test while they are loaded
        "-Dkokuji.rest=0ms",
        archive,
        "-jar",
        jar.toString());
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

  /** A server that makes a small year-end, at whose end Java writes the classes that it took. */
  private static void rehearse(Path jar, Path archive) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(FOLDER, "rehearsal");
    Workplace workplace = new Workplace(folder).cleared();
    workplace.submit("R3/総務部/a.csv", Workplace.requests("1", "2"));
    Path half = folder.resolve("classes.jsa");
    List<String> writing = line("-XX:ArchiveClassesAtExit=" + half, jar);
    List<String> asking = line("-Xshare:auto", jar);
    Running serve = started(folder, writing, "serve", "--port=0");
    try {
      serve.await(text -> text.contains("127.0.0.1"));
      Running yearEnd = started(folder, asking, "year-end", "R3");
      // at its start the server itself looks for what is due, and has the turn for a moment
      for (int i = 0; yearEnd.process().waitFor() == ExitStatus.FELL_SHORT && i < 60; i++) {
        TimeUnit.SECONDS.sleep(1);
        yearEnd = started(folder, asking, "year-end", "R3");
      }
      assertThat(yearEnd.process().exitValue()).as(yearEnd.text()).isZero();
      assertThat(serve.terminate()).as(serve.text()).isZero();
    } finally {
      serve.process().destroyForcibly();
    }
    Files.move(half, archive, StandardCopyOption.REPLACE_EXISTING);
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
