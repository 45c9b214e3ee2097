package jp.kokuji.reminder;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.message.Messages;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import jp.kokuji.status.DepartmentStatus;
import jp.kokuji.status.HeldBack;
import jp.kokuji.status.YearStatus;

/** Words what each department is asked for, in the manner of letters between offices. */
public record Reminders(Rulebook rulebook, Folders folders, YearStatus year, LocalDate due) {
  /** Departments read Japanese. */
  static final Messages WORDS = Messages.of("reminder", Locale.JAPANESE);

  /** One for each department that owes something, in the order of {@code jobs/city/}. */
  public List<Reminder> all() {
    Set<String> reported = new HashSet<>();
    rulebook.reports().values().stream()
        .map(report -> report.in(year.fiscalYear()).counts())
        .forEach(reported::addAll);
    List<Reminder> reminders = new ArrayList<>();
    for (DepartmentStatus department : year.departments()) {
      List<String> missing = department.missing().stream().filter(reported::contains).toList();
      if (!missing.isEmpty() || !department.heldBack().isEmpty()) {
        reminders.add(
            reminder(
                department.agency(),
                department.department(),
                missing(missing, department.submitter()),
                missing,
                department.heldBack()));
      }
    }
    year.strangers()
        .forEach((folder, held) -> reminders.add(reminder("", folder, List.of(), List.of(), held)));
    return reminders;
  }

  private Reminder reminder(
      String agency, String name, List<String> how, List<String> missing, List<HeldBack> held) {
    List<String> lines = new ArrayList<>();
    String label = year.fiscalYear().label();
    lines.add(WORDS.text("addressee", (agency + " " + name).strip()));
    lines.add("");
    lines.add(WORDS.text("greeting"));
    lines.add(WORDS.text("request", label));
    lines.addAll(how);
    lines.addAll(held(held));
    String weekday = due.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPANESE);
    lines.add("");
    lines.add(WORDS.text("due", JapaneseDate.full(due), weekday));
    lines.add("");
    lines.add(WORDS.text("close"));
    lines.add("");
    lines.addAll(sender());
    return new Reminder(
        year.year(),
        agency,
        name,
        WORDS.text("subject", label),
        String.join("\n", lines) + "\n",
        missing,
        held);
  }

  private List<String> missing(List<String> kinds, String name) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", WORDS.text("missing")));
    kinds.forEach(kind -> lines.add(WORDS.text("item", rulebook.kind(kind).name())));
    lines.add(WORDS.text("missing.how", place(year.year() + "/" + name)));
    return lines;
  }

  private List<String> held(List<HeldBack> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", WORDS.text("held")));
    for (HeldBack file : files) {
      String what =
          file.whole()
              ? WORDS.text("held.whole")
              : WORDS.text(file.rows() == 0 ? "held.sheets" : "held.rows", file.rows());
      lines.add(WORDS.text("held.item", place(file.path()), what));
      String list = ReturnedProblems.fileOf(year.fiscalYear(), file.path());
      String output = folders.output().toString().replace('\\', '/');
      lines.add(WORDS.text("held.list", output + "/problems/" + list));
    }
    lines.add(WORDS.text("held.how"));
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
      lines.add(WORDS.text("phone", contact.phone()));
    }
    if (contact.mail() != null) {
      lines.add(WORDS.text("mail", contact.mail()));
    }
    return lines;
  }
}
