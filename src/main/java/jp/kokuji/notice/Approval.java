package jp.kokuji.notice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.figure.Figure;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.notice.NoticeAct.Publish;
import jp.kokuji.notice.page.FinalReport;
import jp.kokuji.release.Manifest.PublishedFile;

/** The sheet that an approver looks at: what is to be published, and its small counts. */
final class Approval {
  private final Path file;

  Approval(Path folder, int edition) {
    this.file = folder.resolve("approval-" + edition + ".txt");
  }

  static Path file(Path folder, int edition) {
    return new Approval(folder, edition).file;
  }

  void write(Publish act, List<FinalReport> reports, List<Figure> small) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(act.year().label() + "の運用状況の公表　確認票");
    lines.add("告示　" + JapaneseDate.full(act.date()) + "　第" + act.number() + "号");
    for (FinalReport report : reports) {
      lines.add("");
      lines.add(report.outline().title() + "（確定 第" + report.version() + "版）");
      for (PublishedFile file : report.manifest().files()) {
        lines.add("  " + file.name() + "  SHA-256 " + file.sha256());
      }
    }
    lines.add("");
    lines.add("人の請求に関する小さい件数　" + small.size() + "件（条例により公表するので、数字は変えません）");
    small.forEach(figure -> lines.add("  " + figure.id() + " = " + figure.value()));
    PlacedFile.write(file, String.join("\n", lines) + "\n");
  }
}
