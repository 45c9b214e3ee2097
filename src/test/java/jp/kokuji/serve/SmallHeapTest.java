package jp.kokuji.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In processes of their own, since a collector is one for the whole process. */
class SmallHeapTest {
  private static final int PIECE = 8 << 20;
  private static final int PIECES = 8;
  private static final int PATIENCE = 100;

  @Test
  @Timeout(120)
  void whatNobodyNeedsGoesWhileTheServerIsIdle() throws Exception {
    assertThat(idle("kept")).isLessThan(2 * PIECE);
    assertThat(idle("plain")).as("Java's collector alone").isGreaterThan(PIECES / 2 * PIECE);
  }

  /** How many bytes the old generation of such a server holds when it has nothing to do. */
  private static long idle(String how) throws Exception {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmn4m",
                "-Xms256m",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                how)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as(said).isZero();
    return Long.parseLong(said);
  }

  /** Fills the old generation with what it then drops; says what is left after a while. */
  public static void main(String[] arguments) throws InterruptedException {
    boolean kept = arguments[0].equals("kept");
    if (kept) {
      SmallHeap.keep();
    }
    byte[][] dropped = new byte[PIECES][];
    for (int i = 0; i < PIECES; i++) {
      dropped[i] = new byte[PIECE]; // too large for the young one
    }
    Arrays.fill(dropped, null);
    MemoryPoolMXBean old =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Tenured Gen"))
            .findFirst()
            .orElseThrow();
    int patience = kept ? PATIENCE : 5;
    for (int i = 0; i < patience && old.getUsage().getUsed() > PIECE; i++) {
      if (i < PIECES) {
        // as a server goes on working: it may have been collected last when all were still needed
        dropped[0] = new byte[PIECE];
        Arrays.fill(dropped, null);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    System.out.println(old.getUsage().getUsed());
  }
}
