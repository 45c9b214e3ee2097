package jp.kokuji.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.overview.Overviews;
import jp.kokuji.rulebook.Bodies;
import jp.kokuji.rulebook.OverviewDefinition;
import jp.kokuji.rulebook.reading.BodiesReader;
import jp.kokuji.rulebook.reading.OverviewReader;

/** Makes the report over all bodies again and again in one process, as {@code serve} would. */
final class NationalTable {
  private static final int TIMES = 5;

  private NationalTable() {}

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  public static void main(String[] arguments) throws Exception {
    Path jobs = Path.of(arguments[0], "jobs");
    FiscalYear year = FiscalYear.find(arguments[1]).orElseThrow();
    for (int time = 1; time <= TIMES; time++) {
      Bodies bodies = BodiesReader.read(jobs).orElseThrow();
      Overviews overviews = new Overviews(jobs, Path.of(arguments[0], "output"), bodies);
      for (OverviewDefinition overview : OverviewReader.read(jobs, bodies).values()) {
        long begun = System.nanoTime();
        long cpu = cpu();
        overviews.make(overview, year, false);
        double wall = (System.nanoTime() - begun) / 1e9;
        double used = (cpu() - cpu) / 1e9;
        System.out.printf("%d %s: %.2f s, CPU %.2f s%n", time, overview.id(), wall, used);
      }
    }
  }
}
