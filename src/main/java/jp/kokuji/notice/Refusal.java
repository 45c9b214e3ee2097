package jp.kokuji.notice;

import java.time.LocalDate;
import java.util.List;
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
  private static final Messages WORDS = Messages.of("command", Messages.SPOKEN);

  static Refusal of(String reason, Object... gaps) {
    return new Refusal(reason, List.of(gaps));
  }

  /** The sentence, for whoever wants to publish. */
  public String sentence() {
    return WORDS.text(reason, gaps.stream().map(Refusal::shown).toArray());
  }

  private static Object shown(Object gap) {
    return switch (gap) {
      case LocalDate day -> JapaneseDate.full(day);
      case Integer number -> number;
      default -> Characters.visible(gap.toString());
    };
  }
}
