package jp.kokuji.making;

import org.jspecify.annotations.Nullable;

/**
 * What a report is made for.
 *
 * @param finished whether it is to be final; otherwise a draft
 * @param override why it is made final whatever stands open; null where nothing may
 */
public record Intent(boolean finished, @Nullable String override) {
  public static final Intent DRAFT = new Intent(false, null);
}
