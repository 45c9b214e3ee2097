package jp.kokuji.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.record.ActLog;
import jp.kokuji.reminder.Postbox;
import jp.kokuji.reminder.Reminder;
import jp.kokuji.reminder.ReminderMails;
import jp.kokuji.reminder.Reminders;
import jp.kokuji.rulebook.RecordKind;
import jp.kokuji.rulebook.Schedule;
import jp.kokuji.status.HeldBack;
import jp.kokuji.status.Status;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What departments are asked for: looked over, saved as mail files, or sent. */
@Controller
class RemindersPage {
  private static final int DAYS = 14;

  private final Office office;
  private final Part<Postbox> postbox;
  private final Part<Status> status;
  private final Years years;
  private final Acts acts;
  private final Schedule schedule;
  private final Clock clock;

  RemindersPage(
      Office office,
      Part<Postbox> postbox,
      Part<Status> status,
      Years years,
      Acts acts,
      Schedule schedule,
      Clock clock) {
    this.postbox = postbox;
    this.status = status;
    this.schedule = schedule;
    this.office = office;
    this.years = years;
    this.acts = acts;
    this.clock = clock;
  }

  /** A department, what it is asked for, and where the mail would go; empty where nobody knows. */
  record Asked(String addressee, String mail, List<String> missing, List<HeldBack> held) {}

  @GetMapping("/reminders")
  String show(@RequestParam(defaultValue = "") String year, Model model) throws Exception {
    FiscalYear shown = years.year(year, model);
    ReminderMails mails = mails(shown);
    LocalDate today = LocalDate.now(clock);
    LocalDate due =
        schedule.due(shown).filter(day -> day.isAfter(today)).orElse(today.plusDays(DAYS));
    model.addAttribute("due", due);
    model.addAttribute("canSend", postbox.get().canSend(mails));
    List<Asked> asked = asked(shown, due, mails);
    model.addAttribute("asked", asked);
    model.addAttribute("addressed", asked.stream().filter(each -> !each.mail().isEmpty()).count());
    return "reminders";
  }

  private List<Asked> asked(FiscalYear year, LocalDate due, ReminderMails mails) throws Exception {
    List<RecordKind> kinds = office.rulebook().kindsIn(year);
    return reminders(year, due).stream()
        .map(
            each ->
                new Asked(
                    each.addressee(),
                    mails.address(each).orElse(""),
                    kinds.stream()
                        .filter(kind -> each.missing().contains(kind.id()))
                        .map(RecordKind::name)
                        .toList(),
                    each.heldBack()))
        .toList();
  }

  private List<Reminder> reminders(FiscalYear year, LocalDate due) throws Exception {
    return new Reminders(
            office.rulebook(),
            office.folders(),
            status.get().of(office.rulebook(), office.folders().input(), year),
            due)
        .all();
  }

  private ReminderMails mails(FiscalYear year) throws Exception {
    return new ReminderMails(office.rulebook(), office.folders(), year, clock);
  }

  /** All mails in one file, each to be opened, looked over and sent by a person. */
  @PostMapping("/reminders/files")
  ResponseEntity<byte[]> files(
      @RequestParam String year,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due)
      throws Exception {
    FiscalYear of = Years.named(year);
    ReminderMails mails = mails(of);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Reminder reminder : reminders(of, due)) {
        zip.putNextEntry(new ZipEntry(reminder.fileName() + ".eml"));
        zip.write(mails.file(reminder));
      }
    }
    return Attachment.of(of.code() + "-mail.zip", bytes.toByteArray());
  }

  @PostMapping("/reminders/send")
  String send(
      @RequestParam String year,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
      @AuthenticationPrincipal Person person,
      HttpServletRequest request,
      Model model)
      throws Exception {
    FiscalYear of = Years.named(year);
    Acts.Actor actor = Acts.Actor.of(person, request);
    Postbox.Sent sent =
        office.alone(
            rulebook -> {
              ReminderMails mails = mails(of);
              if (!postbox.get().canSend(mails)) {
                throw new ResponseStatusException(HttpStatus.CONFLICT);
              }
              Postbox.Sent done = postbox.get().send(reminders(of, due), mails);
              acts.add(ActLog.REMIND, actor, of.code() + " " + String.join("、", done.sent()));
              return done;
            });
    model.addAttribute("sent", sent);
    return show(year, model);
  }
}
