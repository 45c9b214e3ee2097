package jp.kokuji.console;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.LoggedAct;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All acts on record, to be kept elsewhere. */
@Controller
class ActsPage {
  private final Office office;

  ActsPage(Office office) {
    this.office = office;
  }

  /** Every act, for whoever keeps records. */
  @GetMapping("/acts.csv")
  ResponseEntity<byte[]> acts() throws Office.Closed, IOException {
    StringWriter text = new StringWriter().append('\ufeff');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord("position", "act", "content", "root");
      for (LoggedAct act : office.get(ActLog.class).all()) {
        csv.printRecord(act.position(), act.act(), SafeText.inert(act.content()), act.root());
      }
    }
    return Attachment.of("acts.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
