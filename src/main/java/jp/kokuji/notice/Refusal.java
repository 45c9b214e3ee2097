package jp.kokuji.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.message.Messages;
import jp.kokuji.submission.Characters;

/**
 * Why a notice is not published.
 *
 * @param reason names the sentence that says it
 * @param gaps what the sentence tells of
 */
public record Refusal(String reason, List<Object> gaps) {
  private static final Messages WORDS = Messages.spoken("command");
  private static final Messages PAGES = Messages.spoken("console");

  /** The years before it have no name of an era in the calendar that is used. */
  private static final int FIRST = 1874;

  static Refusal of(String reason, Object... gaps) {
    return new Refusal(reason, List.of(gaps));
  }

  /** The sentence, for whoever wants to publish. */
  public String sentence() {
    return WORDS.text(reason, gaps.stream().map(Refusal::shown).toArray());
  }

  /** The same for whoever sees the pages and no command line. */
  public String onPage() {
    return PAGES
        .find("refused." + reason, gaps.stream().map(Refusal::shown).toArray())
        .orElseGet(this::sentence);
  }

  /** Whether nobody has approved it yet, which is no fault of what is only asked for. */
  public boolean unapproved() {
    return reason.equals(NoticeTerms.NO_APPROVER);
  }

  private static boolean inEnglish() {
    return WORDS.locale().equals(Locale.ENGLISH);
  }

  private static Object shown(Object gap) {
    return switch (gap) {
      case FiscalYear year -> year.label(WORDS.locale());
      case LocalDate day when day.getYear() < FIRST || inEnglish() -> day.toString();
      case LocalDate day -> JapaneseDate.full(day);
      case Integer number -> number;
      default -> Characters.visible(gap.toString());
    };
  }
}
