package jp.kokuji.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.form.Forms;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.RecordKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms that departments fill in. */
@Controller
class FormPage {
  private final Office office;

  FormPage(Office office) {
    this.office = office;
  }

  /** The form of a kind, to be filled in. */
  @GetMapping("/form")
  ResponseEntity<byte[]> form(@RequestParam String year, @RequestParam String kind)
      throws Exception {
    FiscalYear of = FiscalYear.find(year).orElseThrow(FormPage::none);
    List<RecordKind> kinds = office.rulebook().kindsIn(of);
    RecordKind wanted =
        kinds.stream()
            .filter(each -> each.id().equals(kind))
            .findFirst()
            .orElseThrow(FormPage::none);
    Path folder = Files.createTempDirectory("form");
    try {
      Locale spoken = Messages.SPOKEN;
      Path file = new Forms(office.rulebook(), of, "kokuji", spoken).write(wanted, folder);
      return Attachment.of(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
