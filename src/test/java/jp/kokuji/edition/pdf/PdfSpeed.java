package jp.kokuji.edition.pdf;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.kokuji.report.Block.Group;
import jp.kokuji.report.Block.Table;
import jp.kokuji.report.Cell.Role;
import jp.kokuji.report.Report;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Measures the writing of a 500-page report; run by hand, with {@code -Xmx512m}. */
final class PdfSpeed {
  private static final int ROWS = 12_000;
  private static final int RUNS = 3;

  private PdfSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Report report = SampleDocument.of(true, table());
    for (int run = 1; run <= RUNS; run++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      long begun = System.nanoTime();
      long used = cpu();
      new PdfEdition().write(report, out);
      double wall = (System.nanoTime() - begun) / 1e9;
      double cpu = (cpu() - used) / 1e9;
      try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
        int pages = document.getNumberOfPages();
        System.out.printf(
            Locale.ROOT,
            "%d pages, %d KB: %.1f s (%.0f pages/s), %.1f s of CPU (%.0f pages/s)%n",
            pages,
            out.size() / 1024,
            wall,
            pages / wall,
            cpu,
            pages / cpu);
      }
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Table table() {
    List<Group> groups =
        IntStream.range(0, ROWS)
            .mapToObj(
                row ->
                    new Group(
                        List.of(
                            SampleDocument.row(
                                Role.TEXT,
                                "第" + row + "号",
                                "令和３年４月" + (row % 30 + 1) + "日",
                                "健康福祉部長寿支援課",
                                "写しの交付",
                                "一部承諾",
                                "" + row))))
            .toList();
    return new Table(
        "件別一覧",
        "（単位：件）",
        List.of(3, 4, 6, 4, 4, 2),
        List.of(SampleDocument.row(Role.COLUMN_HEADING, "番号", "受付日", "所管課", "方法", "結果", "件数")),
        groups);
  }
}
