package jp.kokuji.edition.html;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sentence of a finished page.
 *
 * @param section heading of its section with the number, {@code ３　審査請求の状況}
 * @param quotes the figures whose numbers it prints, in their order
 */
public record PrintedSentence(String section, String text, List<Quote> quotes) {

  /**
   * A printed number.
   *
   * @param figure the figure's id
   * @param printed as the sentence prints it
   */
  public record Quote(String figure, BigDecimal value, String printed) {}
}
