package jp.kokuji.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.Workplace;
import jp.kokuji.message.Messages;
import jp.kokuji.run.Folders;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** Every wrong set-up is made and found, and where nothing is wrong nothing is said. */
@Tag("long")
class DoctorTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** Those of a server, which {@code DoctorOnPostgresTest} makes. */
  private static final Set<Ailment> OF_SERVERS =
      EnumSet.of(
          Ailment.SERVER_OLD,
          Ailment.SERVER_ENCODING,
          Ailment.SERVER_COLLATION,
          Ailment.SERVER_FSYNC,
          Ailment.SERVER_PAGES,
          Ailment.SERVER_COMMIT,
          Ailment.SERVER_READ_ONLY,
          Ailment.CLOCK_OF_SERVER,
          Ailment.POOLED,
          Ailment.OUTPUT_NOT_SHARED);

  private static final Path DATABASE = migrated();

  private static final Pages HERE = new Pages("127.0.0.1", "", "", "", Certificate.NONE);

  @TempDir private Path root = Path.of("");
  private Folders folders = new Folders(root, root, root, root);
  private List<AutoCloseable> open = new ArrayList<>();

  @BeforeEach
  void install() throws IOException {
    Workplace workplace = new Workplace(root).cleared();
    workplace.submit("R3/総務部/台帳.csv", Workplace.requests("1"));
    folders =
        new Folders(workplace.input(), workplace.output(), workplace.jobs(), workplace.data());
    Files.createDirectories(folders.output());
    Files.createDirectories(folders.data());
    mode(folders.data(), "rwx------");
    mode(folders.jobs(), "rwxr-xr-x");
    touch("log/kokuji.log", NOW.minus(Duration.ofDays(1)));
    touch("backup/kokuji.zip", NOW.minus(Duration.ofDays(2)));
    Files.copy(DATABASE, folders.data().resolve("kokuji.mv.db"));
  }

  private String url() {
    return "jdbc:h2:file:" + folders.data() + "/kokuji;WRITE_DELAY=0";
  }

  private static DriverManagerDataSource source(String url) {
    return new DriverManagerDataSource(url + ";IFEXISTS=TRUE");
  }

  private static Path migrated() {
    try {
      Path database = Files.createTempDirectory("doctor").resolve("kokuji");
      Flyway.configure()
          .dataSource("jdbc:h2:file:" + database, "", "")
          .locations("classpath:db/migration/h2", "classpath:db/migration/common")
          .load()
          .migrate();
      return database.resolveSibling("kokuji.mv.db");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void touch(String name, Instant time) throws IOException {
    Path file = folders.data().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(time));
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private void key(String name, String content, String mode) throws IOException {
    Path file = Files.writeString(folders.data().resolve(name), content);
    mode(file, mode);
  }

  private void sql(String statement) {
    new JdbcTemplate(source(url())).execute(statement);
  }

  private Machine machine() {
    return new Machine(
        25,
        DataSize.ofMegabytes(512),
        "UTF-8",
        "UTF-8",
        "Asia/Tokyo",
        NOW,
        root,
        DataSize.ofMegabytes(1),
        true,
        0);
  }

  private static Machine with(Machine right, Ailment wrong, Path file) {
    boolean old = wrong == Ailment.JAVA_OLD;
    return new Machine(
        old ? 17 : wrong == Ailment.JAVA_UNTRIED ? 99 : right.java(),
        wrong == Ailment.MEMORY_SMALL ? DataSize.ofMegabytes(64) : right.memory(),
        wrong == Ailment.NAMES_NOT_JAPANESE ? "ANSI_X3.4-1968" : right.names(),
        wrong == Ailment.SCREEN_NOT_JAPANESE ? "ISO-8859-1" : right.screen(),
        wrong == Ailment.ZONE_UNKNOWN ? "Asia/Tokio" : right.zone(),
        wrong == Ailment.CLOCK_EARLY ? Instant.parse("1970-01-01T00:10:00Z") : right.now(),
        wrong == Ailment.TEMPORARY_UNWRITABLE ? file : right.temporary(),
        wrong == Ailment.TEMPORARY_FULL ? DataSize.ofTerabytes(1_000_000) : right.least(),
        wrong != Ailment.FONTS_MISSING,
        right.port());
  }

  private Doctor doctor(Machine machine, Folders in, DataSize least, String url) {
    return new Doctor(
        machine,
        new Places(in, true, least, NOW, folder -> "ext4", folder -> false),
        new Base(source(url), url, false, root, NOW),
        HERE);
  }

  private Doctor right() {
    return doctor(machine(), folders, DataSize.ofMegabytes(1), url());
  }

  private List<Ailment> found(Doctor doctor) {
    return doctor.examine().stream().map(Finding::ailment).toList();
  }

  private Doctor elsewhere(Folders in) {
    return doctor(machine(), in, DataSize.ofMegabytes(1), url());
  }

  private Doctor on(String volume, Path data, boolean opens) {
    Folders in = new Folders(folders.input(), folders.output(), folders.jobs(), data);
    return new Doctor(
        machine(),
        new Places(in, true, DataSize.ofMegabytes(1), NOW, f -> volume, f -> opens),
        new Base(source(url()), url(), false, root, NOW),
        HERE);
  }

  @Test
  void nothingIsSaidWhereNothingIsWrong() {
    assertThat(found(right())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Ailment.class)
  void everyWrongSetUpIsFound(Ailment wrong) throws Exception {
    if (OF_SERVERS.contains(wrong)) {
      return;
    }
    try {
      assertThat(found(make(wrong))).contains(wrong).containsOnly(wrong);
    } finally {
      for (AutoCloseable each : open) {
        each.close();
      }
    }
  }

  private Doctor make(Ailment wrong) throws Exception {
    Path file = Files.writeString(root.resolve("file"), "");
    switch (wrong) {
      case PORT_TAKEN -> {
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(taken);
        Machine m = machine();
        return doctor(
            new Machine(
                m.java(),
                m.memory(),
                m.names(),
                m.screen(),
                "",
                NOW,
                m.temporary(),
                m.least(),
                true,
                taken.getLocalPort()),
            folders,
            DataSize.ofMegabytes(1),
            url());
      }
      case FILES_OPEN_TO_ALL -> {
        return on("ext4", folders.data(), true);
      }
      case DATA_ON_NETWORK -> {
        return on("nfs4", folders.data(), false);
      }
      case DATA_SYNCHRONISED -> {
        Path data = Files.createDirectories(root.resolve("OneDrive - City/data"));
        mode(data, "rwx------");
        return on("ext4", data, false);
      }
      case INPUT_MISSING -> {
        return elsewhere(
            new Folders(root.resolve("none"), folders.output(), folders.jobs(), folders.data()));
      }
      case OUTPUT_UNWRITABLE -> {
        return elsewhere(new Folders(folders.input(), file, folders.jobs(), folders.data()));
      }
      case DATA_UNWRITABLE -> {
        mode(file, "rw-------");
        return elsewhere(new Folders(folders.input(), folders.output(), folders.jobs(), file));
      }
      case FOLDERS_NESTED -> {
        Path inside = Files.createDirectories(folders.output().resolve("input"));
        return elsewhere(new Folders(inside, folders.output(), folders.jobs(), folders.data()));
      }
      case DISK_LOW -> {
        return doctor(machine(), folders, DataSize.ofTerabytes(1_000_000), url());
      }
      case NOT_DURABLE -> {
        return doctor(
            machine(), folders, DataSize.ofMegabytes(1), url().replace(";WRITE_DELAY=0", ""));
      }
      case DATABASE_UNREACHABLE -> {
        Base gone =
            new Base(
                source("jdbc:postgresql://127.0.0.1:1/x?x="), "jdbc:postgresql:", false, root, NOW);
        return new Doctor(machine(), right().places(), gone, HERE);
      }
      case PAGES_WITHOUT_URL -> {
        return opened(new Pages("0.0.0.0", "", "", "", Certificate.NONE));
      }
      case PAGES_IN_CLEAR -> {
        return opened(
            new Pages("0.0.0.0", "http://kokuji.example.lg.jp", "", "", Certificate.NONE));
      }
      case DIRECTORY_SILENT -> {
        return opened(
            new Pages(
                "0.0.0.0",
                "https://kokuji.example.lg.jp",
                "http://127.0.0.1:1",
                "",
                Certificate.NONE));
      }
      case CERTIFICATE_ENDS -> {
        Certificate gone = new Certificate("gone.p12", "");
        return opened(new Pages("0.0.0.0", "https://kokuji.example.lg.jp", "", "", gone));
      }
      case PASSKEYS_IMPOSSIBLE -> {
        return opened(new Pages("0.0.0.0", "https://10.1.2.3", "", "required", Certificate.NONE));
      }
      default -> {
        spoil(wrong);
        return doctor(with(machine(), wrong, file), folders, DataSize.ofMegabytes(1), url());
      }
    }
  }

  private Doctor opened(Pages pages) throws IOException {
    Doctor right = right();
    return new Doctor(right.machine(), right.places(), right.base(), pages);
  }

  /** Those that are made in the folders themselves. */
  private void spoil(Ailment wrong) throws Exception {
    switch (wrong) {
      case INPUT_UNREADABLE ->
          Files.createSymbolicLink(folders.input().resolve("R3/文書課"), root.resolve("none"));
      case OUTPUT_SPLIT -> {
        Path other = Files.createTempDirectory(Path.of("/dev/shm"), "kokuji");
        open.add(() -> Files.delete(other));
        Files.createSymbolicLink(folders.output().resolve("public"), other);
      }
      case CLOCK_SET_BACK -> touch("log/kokuji.log", NOW.plus(Duration.ofDays(1)));
      case DATA_OPEN -> mode(folders.data(), "rwxr-xr-x");
      case KEY_OPEN -> key("signing-key.pem", "x", "rw-r--r--");
      case KEY_STALE -> key("serve.key", "1\nx", "rw-------");
      case JOBS_OPEN -> mode(folders.jobs(), "rwxrwxrwx");
      case JOBS_FAULTY -> Files.writeString(folders.jobs().resolve("city/city.yml"), "x: [");
      case SCHEMA_OLD -> {
        sql("delete from \"flyway_schema_history\" where \"version\" > '47'");
        sql(
            "update \"flyway_schema_history\" set \"version\" = '37', \"type\" = 'SQL'"
                + " where \"version\" = '47'");
      }
      case SCHEMA_NEW ->
          sql(
              "insert into \"flyway_schema_history\" select 999, '999', 'later', 'SQL', 'V999', 1,"
                  + " 'x', current_timestamp, 1, true");
      case BACKUP_MISSING -> touch("backup/kokuji.zip", NOW.minus(Duration.ofDays(90)));
      case DATABASE_IN_USE -> {
        FileChannel held =
            FileChannel.open(folders.data().resolve("kokuji.mv.db"), StandardOpenOption.WRITE);
        held.lock();
        open.add(held);
      }
      default -> {}
    }
  }

  @Test
  void everyAilmentHasItsThreeSentencesInBothLanguages() {
    for (Ailment ailment : Ailment.values()) {
      for (String part : List.of("", ".means", ".do")) {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
          assertThat(Messages.of("doctor", locale).text(ailment.code() + part, "x", "y"))
              .isNotBlank();
        }
      }
    }
  }
}
