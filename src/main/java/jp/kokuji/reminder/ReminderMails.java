package jp.kokuji.reminder;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.file.Sha256;
import jp.kokuji.form.Forms;
import jp.kokuji.returned.ReturnedProblems;
import jp.kokuji.rulebook.City;
import jp.kokuji.rulebook.Contact;
import jp.kokuji.rulebook.Department;
import jp.kokuji.rulebook.Rulebook;
import jp.kokuji.run.Folders;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.util.FileSystemUtils;

/**
 * Makes mails of reminders: with the forms of what is missing, and what is wrong with what was
 * sent.
 */
public final class ReminderMails {
  /** In bytes; a larger file would come back from many a mail server. */
  private static final long LARGEST = 10_000_000;

  private final Rulebook rulebook;
  private final Folders folders;
  private final FiscalYear year;
  private final Clock clock;
  private final Map<String, Attached> forms = new LinkedHashMap<>();

  public ReminderMails(Rulebook rulebook, Folders folders, FiscalYear year, Clock clock) {
    this.rulebook = rulebook;
    this.folders = folders;
    this.year = year;
    this.clock = clock;
  }

  private record Attached(String name, ByteArrayResource content) {
    static Attached of(Path file) throws IOException {
      return new Attached(
          String.valueOf(file.getFileName()), new ByteArrayResource(Files.readAllBytes(file)));
    }
  }

  /** A message that does not name this machine. */
  private static final class Mail extends MimeMessage {
    private final String id;

    private Mail(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /** The department's address, where {@code jobs/city/} has it. */
  public Optional<String> address(Reminder reminder) {
    return rulebook.city().departments().stream()
        .filter(each -> each.validity().touches(year))
        .filter(each -> each.name().equals(reminder.department()))
        .filter(each -> each.agency().equals(reminder.agency()))
        .map(Department::mail)
        .flatMap(Stream::ofNullable)
        .findFirst();
  }

  /** Whether the city has an address of its own, from which mails can be sent. */
  public boolean hasSender() {
    Contact contact = rulebook.city().contact();
    return contact != null && contact.mail() != null;
  }

  /** As a mail program opens it, ready to be looked over and sent. */
  public byte[] file(Reminder reminder) throws IOException, MessagingException {
    MimeMessage mail = mail(reminder);
    mail.setHeader("X-Unsent", "1");
    mail.saveChanges();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    mail.writeTo(content);
    return content.toByteArray();
  }

  /** As it is sent. */
  MimeMessage mail(Reminder reminder) throws IOException, MessagingException {
    City city = rulebook.city();
    Contact contact = city.contact();
    String own = contact == null ? null : contact.mail();
    String hash = Sha256.of(clock.instant() + reminder.body()).substring(0, 32);
    String domain = own == null ? "kokuji.invalid" : own.substring(own.indexOf('@') + 1);
    MimeMessage mail = new Mail("<" + hash + "@" + domain + ">");
    MimeMessageHelper message = new MimeMessageHelper(mail, true, UTF_8.name());
    if (contact != null && own != null) {
      message.setFrom(new InternetAddress(own, city.name() + " " + contact.office(), UTF_8.name()));
    }
    Optional<String> to = address(reminder);
    if (to.isPresent()) {
      message.setTo(new InternetAddress(to.get(), reminder.addressee(), UTF_8.name()));
    }
    message.setSubject(reminder.subject());
    message.setSentDate(Date.from(clock.instant()));
    message.setText(reminder.body().replace("\n", "\r\n"));
    for (Attached file : attached(reminder)) {
      message.addAttachment(file.name(), file.content());
    }
    return mail;
  }

  private List<Attached> attached(Reminder reminder) throws IOException {
    List<Attached> files = new ArrayList<>();
    for (String kind : reminder.missing()) {
      files.add(form(kind));
    }
    for (Path file : reminder.heldBack().stream().flatMap(held -> lists(held.path())).toList()) {
      files.add(Attached.of(file));
    }
    return files;
  }

  /** Made once for all departments: it is the same for each. */
  private Attached form(String kind) throws IOException {
    Attached known = forms.get(kind);
    if (known != null) {
      return known;
    }
    Path folder = Files.createTempDirectory("form");
    try {
      Forms made = new Forms(rulebook, year, "kokuji", Locale.JAPANESE);
      Path file = made.write(rulebook.kind(kind), folder);
      Attached form = Attached.of(file);
      forms.put(kind, form);
      return form;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  /** The list of what is wrong with a file, and the workbook in which it is marked. */
  private Stream<Path> lists(String path) {
    Path list = folders.output().resolve("problems").resolve(ReturnedProblems.fileOf(year, path));
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Stream.concat(
            Stream.of(list),
            Stream.of("xlsx", "xlsm", "xls")
                .map(ending -> list.resolveSibling(name + ".返却." + ending)))
        .filter(file -> Files.isRegularFile(file) && file.toFile().length() <= LARGEST);
  }
}
