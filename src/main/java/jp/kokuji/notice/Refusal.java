package jp.kokuji.notice;

import java.util.List;

/**
 * Why a notice is not published.
 *
 * @param reason names the sentence that says it
 * @param gaps what the sentence tells of
 */
public record Refusal(String reason, List<Object> gaps) {

  static Refusal of(String reason, Object... gaps) {
    return new Refusal(reason, List.of(gaps));
  }
}
