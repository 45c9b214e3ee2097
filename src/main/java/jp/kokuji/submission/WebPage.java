package jp.kokuji.submission;

import java.util.regex.Pattern;

/** Recognises web pages, which other systems like to export under the names of workbooks. */
final class WebPage {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\s*<(?:!doctype|html|head|meta|body|table|style|div)[\\s>]",
          Pattern.UNICODE_CHARACTER_CLASS);

  private WebPage() {}

  static void refuse(String beginning) throws UnreadableSubmission {
    if (BEGINNING.matcher(beginning).lookingAt()) {
      throw LineReaders.notALedger("HTML");
    }
  }
}
