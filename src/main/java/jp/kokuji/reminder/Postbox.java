package jp.kokuji.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends reminders by the mail server of the house, where one is set up. */
@Component
public class Postbox {
  private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);

  private final ObjectProvider<JavaMailSender> server;

  Postbox(ObjectProvider<JavaMailSender> server) {
    this.server = server;
  }

  /**
   * What became of reminders, by their addressees.
   *
   * @param unaddressed those for whom {@code jobs/city/} has no address
   * @param failed those that the mail server did not take
   */
  public record Sent(List<String> sent, List<String> unaddressed, List<String> failed) {
    public boolean whole() {
      return unaddressed.isEmpty() && failed.isEmpty();
    }
  }

  /** Whether there is a mail server, and an address of the city to send from. */
  public boolean canSend(ReminderMails mails) {
    return mails.hasSender() && server.getIfAvailable() != null;
  }

  /** Sends each to its department. */
  public Sent send(List<Reminder> reminders, ReminderMails mails)
      throws IOException, MessagingException {
    Map<MimeMessage, String> ready = new LinkedHashMap<>();
    List<String> unaddressed = new ArrayList<>();
    for (Reminder reminder : reminders) {
      if (mails.address(reminder).isEmpty()) {
        unaddressed.add(reminder.addressee());
      } else {
        ready.put(mails.mail(reminder), reminder.addressee());
      }
    }
    List<String> failed = deliver(ready);
    List<String> sent = new ArrayList<>(ready.values());
    sent.removeAll(failed);
    return new Sent(sent, unaddressed, failed);
  }

  /** In one connection; those that were not taken. */
  private List<String> deliver(Map<MimeMessage, String> ready) {
    try {
      if (!ready.isEmpty()) {
        server.getObject().send(ready.keySet().toArray(MimeMessage[]::new));
      }
      return List.of();
    } catch (MailSendException partly) {
      LOG.warn("the mail server did not take some mails", partly);
      return ready.entrySet().stream()
          .filter(mail -> partly.getFailedMessages().containsKey(mail.getKey()))
          .map(Map.Entry::getValue)
          .toList();
    } catch (MailException refused) {
      LOG.warn("the mail server cannot be used", refused);
      return List.copyOf(ready.values());
    }
  }
}
