package jp.kokuji.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kokuji.file.Volume;
import org.springframework.util.unit.DataSize;

/**
 * What Java finds around it.
 *
 * @param zone the time zone that was asked for; empty where none was
 * @param least that must be free for temporary files
 * @param fonts whether the program's own fonts are there
 * @param port that {@code serve} listens on; 0 where it does already
 */
public record Machine(
    int java,
    DataSize memory,
    String names,
    String screen,
    String zone,
    Instant now,
    Path temporary,
    DataSize least,
    boolean fonts,
    int port) {
  private static final int OLDEST = 21;
  private static final int NEWEST_TRIED = 25;
  private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(256);
  private static final DataSize LEAST_ROOM = DataSize.ofMegabytes(200);
  private static final String TEXT = "総務課の台帳";

  /** The program is younger than this. */
  private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

  /** The machine that this runs on. */
  public static Machine here(Instant now, int port) {
    String asked = Objects.requireNonNullElse(System.getenv("TZ"), "");
    return new Machine(
        Runtime.version().feature(),
        DataSize.ofBytes(Runtime.getRuntime().maxMemory()),
        System.getProperty("sun.jnu.encoding", "UTF-8"),
        System.getProperty("stdout.encoding", "UTF-8"),
        asked.replaceFirst("^:", ""),
        now,
        Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
        LEAST_ROOM,
        Machine.class.getResource("/fonts/BIZUDMincho-Regular.ttf") != null,
        port);
  }

  Stream<Finding> examine() {
    boolean writable = Trial.writable(temporary);
    return Stream.of(
            Finding.when(java < OLDEST, Ailment.JAVA_OLD, java),
            Finding.when(java > NEWEST_TRIED, Ailment.JAVA_UNTRIED, java, NEWEST_TRIED),
            Finding.when(less(memory, LEAST_MEMORY), Ailment.MEMORY_SMALL, memory.toMegabytes()),
            Finding.when(!canWrite(names), Ailment.NAMES_NOT_JAPANESE, names),
            Finding.when(!canWrite(screen), Ailment.SCREEN_NOT_JAPANESE, screen),
            Finding.when(!known(zone), Ailment.ZONE_UNKNOWN, zone),
            Finding.when(now.isBefore(MADE), Ailment.CLOCK_EARLY, now),
            Finding.when(!writable, Ailment.TEMPORARY_UNWRITABLE, temporary),
            Finding.when(
                writable && less(Volume.free(temporary), least), Ailment.TEMPORARY_FULL, temporary),
            Finding.when(!fonts, Ailment.FONTS_MISSING),
            Finding.when(port > 0 && taken(port), Ailment.PORT_TAKEN, Integer.toString(port)))
        .flatMap(found -> found);
  }

  private static boolean less(DataSize one, DataSize other) {
    return one.compareTo(other) < 0;
  }

  private static boolean canWrite(String encoding) {
    return Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode(TEXT);
  }

  /** Java takes one that it does not know for that of Greenwich, and says nothing. */
  private static boolean known(String zone) {
    return zone.isEmpty()
        || zone.startsWith("/")
        || ZoneId.getAvailableZoneIds().contains(zone)
        || zone.matches("[A-Z]{3,4}-?\\d{0,2}|UTC0?")
        || Files.exists(Path.of("/usr/share/zoneinfo").resolve(zone.replace("..", "")));
  }

  private static boolean taken(int port) {
    try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return !free.isBound();
    } catch (IOException inUse) {
      return true;
    }
  }
}
