package jp.kokuji.reminder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import jp.kokuji.status.HeldBack;

/**
 * A letter to a department.
 *
 * @param year the fiscal year's code
 * @param agency empty where a folder belongs to no department
 * @param missing the ids of the kinds that it is asked to submit
 * @param heldBack the files that it is asked to correct
 */
public record Reminder(
    String year,
    String agency,
    String department,
    @JsonIgnore String subject,
    @JsonIgnore String body,
    List<String> missing,
    List<HeldBack> heldBack) {

  /** To whom, in words. */
  @JsonIgnore
  public String addressee() {
    return (agency + " " + department).strip();
  }

  /** The subject, and what the mail says. */
  @JsonProperty
  public String text() {
    return Reminders.WORDS.text("subject.line", subject) + "\n\n" + body;
  }

  /** The name of its file without an ending. */
  @JsonIgnore
  public String fileName() {
    return (agency + "_" + department).replaceFirst("^_", "").replaceAll("[\\\\/:*?\"<>|]", "・");
  }
}
