package jp.kokuji.making;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a report is made for.
 *
 * @param finished whether it is to be final; otherwise a draft
 * @param override why it is made final whatever stands open; null where nothing may
 */
public record Intent(boolean finished, @Nullable String override) {
  public static final Intent DRAFT = new Intent(false, null);

  /** Shorter ones say nothing to those who will ask years later. */
  private static final int LEAST = 8;

  private static final int DIFFERENT = 5;

  /** Whether a reason says something: enough letters, and not a few of them again and again. */
  public static boolean hasSubstance(String reason) {
    int[] letters =
        Normalizer.normalize(reason, Normalizer.Form.NFKC)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .toArray();
    return letters.length >= LEAST && IntStream.of(letters).distinct().count() >= DIFFERENT;
  }
}
