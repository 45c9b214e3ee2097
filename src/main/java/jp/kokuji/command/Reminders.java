package jp.kokuji.command;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.HeldBack;
import jp.kokuji.status.YearStatus;

/** Words what each department is asked for, in the manner of letters between offices. */
record Reminders(Folders folders, Rulebook rulebook, YearStatus year, LocalDate due) {

  /** One for each department that owes something, in the order of {@code jobs/city/}. */
  List<Reminder> all() {
    Set<String> reported = new HashSet<>();
    rulebook.reports().values().stream()
        .map(report -> report.in(year.fiscalYear()).counts())
        .forEach(reported::addAll);
    List<Reminder> reminders = new ArrayList<>();
    for (DepartmentStatus department : year.departments()) {
      List<String> missing = department.missing().stream().filter(reported::contains).toList();
      if (!missing.isEmpty() || !department.heldBack().isEmpty()) {
        reminders.add(
            reminder(department.agency(), department.department(), missing, department.heldBack()));
      }
    }
    year.strangers()
        .forEach((folder, held) -> reminders.add(reminder("", folder, List.of(), held)));
    return reminders;
  }

  private Reminder reminder(String agency, String name, List<String> missing, List<HeldBack> held) {
    List<String> lines = new ArrayList<>();
    String label = year.fiscalYear().label();
    lines.add(ReminderWords.of("subject", label));
    lines.add("");
    lines.add(ReminderWords.of("addressee", (agency + " " + name).strip()));
    lines.add("");
    lines.add(ReminderWords.of("greeting"));
    lines.add(ReminderWords.of("request", label));
    lines.addAll(missing(missing, name));
    lines.addAll(held(held));
    String weekday = due.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE);
    lines.add("");
    lines.add(ReminderWords.of("due", JapaneseDate.full(due), weekday));
    lines.add("");
    lines.add(ReminderWords.of("close"));
    lines.add("");
    lines.addAll(sender());
    return new Reminder(year.year(), agency, name, String.join("\n", lines) + "\n");
  }

  private List<String> missing(List<String> kinds, String name) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", ReminderWords.of("missing")));
    kinds.forEach(kind -> lines.add(ReminderWords.of("item", rulebook.kind(kind).name())));
    lines.add(ReminderWords.of("missing.how", place(year.year() + "/" + name)));
    return lines;
  }

  private List<String> held(List<HeldBack> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", ReminderWords.of("held")));
    for (HeldBack file : files) {
      String what =
          file.whole()
              ? ReminderWords.of("held.whole")
              : ReminderWords.of(file.rows() == 0 ? "held.sheets" : "held.rows", file.rows());
      lines.add(ReminderWords.of("held.item", place(file.path()), what));
      String list = ReturnedProblems.fileOf(year.fiscalYear(), file.path());
      String output = folders.output().toString().replace('\\', '/');
      lines.add(ReminderWords.of("held.list", output + "/problems/" + list));
    }
    lines.add(ReminderWords.of("held.how"));
    return lines;
  }

  private String place(String path) {
    return folders.input().toString().replace('\\', '/') + "/" + path;
  }

  private List<String> sender() {
    String city = rulebook.city().name();
    Contact contact = rulebook.city().contact();
    if (contact == null) {
      return List.of(city);
    }
    List<String> lines = new ArrayList<>(List.of(city + " " + contact.office()));
    if (contact.phone() != null) {
      lines.add(ReminderWords.of("phone", contact.phone()));
    }
    if (contact.mail() != null) {
      lines.add(ReminderWords.of("mail", contact.mail()));
    }
    return lines;
  }
}
