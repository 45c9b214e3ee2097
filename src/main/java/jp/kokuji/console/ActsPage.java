package jp.kokuji.console;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kokuji.message.Messages;
import jp.kokuji.record.ActLog;
import jp.kokuji.record.Deed;
import jp.kokuji.record.LoggedAct;
import jp.kokuji.rulebook.When;
import jp.kokuji.workbook.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All acts on record: to be looked at, and to be kept elsewhere. */
@Controller
class ActsPage {
  private static final int PAGE = 100;
  private static final Messages WORDS = Messages.spoken("console");
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern CODES =
      Pattern.compile(
          "(?<![\\p{L}\\d])(SUBMITTER|CLERK|APPROVER|READER|DRAFT|FINAL|requested|refused|published"
              + "|withdrawn)(?![a-z])(?: of)?(?: ?(\\d+)(?![\\p{L}\\d-]))?");

  private final Part<ActLog> actLog;

  ActsPage(Part<ActLog> actLog) {
    this.actLog = actLog;
  }

  /** An act in its parts; one that the program itself keeps has its words as what was done. */
  record Shown(int position, String act, Deed deed) {
    /** The role of whoever did it; empty where nobody was signed in. */
    public String role() {
      return deed.who().matches("[A-Z]+:.*") ? deed.who().replaceFirst(":.*", "") : "";
    }

    public String name() {
      return role().isEmpty() ? deed.who() : deed.who().replaceFirst("[A-Z]+:", "");
    }

    public String when() {
      try {
        return SHOWN.format(ZonedDateTime.parse(deed.when()).withZoneSameInstant(When.ZONE));
      } catch (DateTimeParseException unknown) {
        return deed.when();
      }
    }

    public String from() {
      return WORDS.find("acts.from." + deed.from()).orElse(deed.from());
    }

    public String before() {
      return said(deed.before());
    }

    public String after() {
      return said(deed.after());
    }

    /** What the log keeps in letters of the program, in words. */
    private static String said(String kept) {
      return CODES
          .matcher(kept)
          .replaceAll(
              code ->
                  Matcher.quoteReplacement(
                      WORDS
                          .find(
                              "acts.code." + code.group(1),
                              Objects.requireNonNullElse(code.group(2), ""))
                          .orElse(code.group())));
    }

    static Shown of(LoggedAct act) {
      return new Shown(act.position(), act.act(), parts(act));
    }
  }

  private static Deed parts(LoggedAct act) {
    return Deed.of(act).orElseGet(() -> new Deed("", "", "", act.content(), "", ""));
  }

  @GetMapping("/running/acts")
  String show(@RequestParam(defaultValue = "2147483647") int before, Model model) throws Exception {
    List<Shown> page = actLog.get().before(before, PAGE).stream().map(Shown::of).toList();
    model.addAttribute("acts", page);
    model.addAttribute("broken", actLog.get().broken().size());
    model.addAttribute("later", before != Integer.MAX_VALUE);
    model.addAttribute(
        "earlier",
        Optional.of(page)
            .filter(each -> each.size() == PAGE && each.getLast().position() > 1)
            .map(each -> each.getLast().position())
            .orElse(null));
    return "acts";
  }

  /** Every act, for whoever keeps records; {@code verify} proves that the export is whole. */
  @GetMapping("/acts.csv")
  ResponseEntity<byte[]> acts() throws Office.Closed, IOException {
    StringWriter text = new StringWriter().append('\ufeff');
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(
          "position", "act", "when", "who", "from", "what", "before", "after", "content", "root");
      for (LoggedAct act : actLog.get().all()) {
        Deed deed = parts(act);
        csv.printRecord(
            act.position(),
            act.act(),
            deed.when(),
            SafeText.inert(deed.who()),
            deed.from(),
            SafeText.inert(Deed.of(act).isPresent() ? deed.what() : ""),
            SafeText.inert(deed.before()),
            SafeText.inert(deed.after()),
            SafeText.inert(act.content()),
            act.root());
      }
    }
    return Attachment.of("acts.csv", text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
