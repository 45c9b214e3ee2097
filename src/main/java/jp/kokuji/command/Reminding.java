package jp.kokuji.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.PlacedFile;
import jp.kokuji.record.ActLog;
import jp.kokuji.reminder.Postbox;
import jp.kokuji.reminder.Reminder;
import jp.kokuji.reminder.ReminderMails;
import jp.kokuji.reminder.Reminders;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.Status;
import jp.kokuji.status.YearStatus;

/** Writes the reminders of a year into files, or sends them. */
record Reminding(Tools tools, Rulebook rulebook, YearStatus year, LocalDate due) {
  private static final List<String> ENDINGS = List.of(".txt", ".eml");

  /** What it works with. */
  record Tools(Folders folders, Status status, Postbox postbox, ActLog acts, Clock clock) {}

  static Reminding of(Tools tools, Rulebook rulebook, FiscalYear year, LocalDate due)
      throws IOException {
    YearStatus status = tools.status().of(rulebook, tools.folders().input(), year);
    return new Reminding(tools, rulebook, status, due);
  }

  List<Reminder> all() {
    return new Reminders(rulebook, tools.folders(), year, due).all();
  }

  private ReminderMails mails() {
    return new ReminderMails(rulebook, tools.folders(), year.fiscalYear(), tools.clock());
  }

  /** Whether reminders, or any other texts, were written there before. */
  static boolean standIn(Path folder) {
    String[] names = folder.toFile().list();
    return names != null
        && Stream.of(names)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> ENDINGS.stream().anyMatch(name::endsWith));
  }

  /** Each as a text with the line breaks that every desk shows, and as a mail. */
  void write(Path folder) throws IOException, MessagingException {
    Files.createDirectories(folder);
    ReminderMails mails = mails();
    for (Reminder reminder : all()) {
      PlacedFile.write(
          folder.resolve(reminder.fileName() + ".txt"),
          reminder.text().replace("\n", "\r\n").getBytes(UTF_8));
      PlacedFile.write(folder.resolve(reminder.fileName() + ".eml"), mails.file(reminder));
    }
  }

  /** Sends each, says what became of it, and puts it on record. */
  int send(PrintWriter out) throws IOException, MessagingException {
    ReminderMails mails = mails();
    if (!tools.postbox().canSend(mails)) {
      out.println(Words.of("reminders.no-server"));
      return ExitStatus.WRONG_USAGE;
    }
    Postbox.Sent sent = tools.postbox().send(all(), mails);
    String when = tools.clock().instant().toString();
    tools.acts().add(ActLog.REMIND, when, year.year() + " " + String.join("、", sent.sent()));
    out.println(Words.of("reminders.sent", sent.sent().size()));
    sent.unaddressed().forEach(to -> out.println(Words.of("reminders.unaddressed", to)));
    sent.failed().forEach(to -> out.println(Words.of("reminders.failed", to)));
    return sent.whole() ? ExitStatus.WELL : ExitStatus.FELL_SHORT;
  }
}
