package jp.kokuji.submission;

import java.util.Map;
import java.util.regex.Pattern;

/** Recognises text of other programs, which they like to export under the names of workbooks. */
final class WebPage {
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?i)\\s*<(?:!doctype|html|head|meta|body|table|style|div)[\\s>]",
          Pattern.UNICODE_CHARACTER_CLASS);

  /** What Excel offers beside CSV, as text too. */
  private static final Map<String, Pattern> EXCHANGE =
      Map.of(
          "SYLK", Pattern.compile("ID;P[^\\r\\n]*\\R[BCFP];"),
          "DIF", Pattern.compile("TABLE\\s*\\R0,1\\s*\\R\"[^\\r\\n]*\"\\s*\\RVECTORS"));

  private WebPage() {}

  static void refuse(String beginning) throws UnreadableSubmission {
    if (BEGINNING.matcher(beginning).lookingAt()) {
      throw LineReaders.notALedger("HTML");
    }
    for (Map.Entry<String, Pattern> format : EXCHANGE.entrySet()) {
      if (format.getValue().matcher(beginning).lookingAt()) {
        throw LineReaders.notALedger(format.getKey());
      }
    }
  }
}
