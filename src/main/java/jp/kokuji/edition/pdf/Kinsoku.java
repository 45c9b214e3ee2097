package jp.kokuji.edition.pdf;

import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/**
 * Where a line may be broken (JIS X 4051): no 、 or ） at its beginning, no （ at its end, none within
 * a number, a word or a pair of surrogates, and none that leaves a single character for the last
 * line.
 */
final class Kinsoku implements SplitCharacter {
  private static final String NOT_FIRST =
      "、。，．・：；？！゛゜ヽヾゝゞ々〻ー―‐～〜’”）〕］｝〉》」』】〗〙｠〟»％‰℃°′″￠"
          + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
          + "｡｣､･ｰﾞﾟｧｨｩｪｫｬｭｮｯ,.:;?!)]}%";
  private static final String NOT_LAST = "（〔［｛〈《「『【〖〘｟〝«‘“｢([{￥＄￡№第";
  private static final String NEVER_APART = "…‥—―";
  private static final String COUNTERS = "年月日時分秒件号条項節章款目回課名人階歳円万億千百度割個枚冊部番世校位つ";
  private static final String ERAS_FIRST = "昭平令";
  private static final String ERAS = "和成";

  /**
   * Stands unseen behind a pair of surrogates, since OpenPDF looks for breaks at the first of the
   * two only and would never break behind one; no font has this noncharacter.
   */
  static final char BEHIND_PAIR = '\uFDD0';

  private static final char HIGH_SURROGATE_OF_VARIATION_SELECTORS = '\uDB40';

  @Override
  public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
    if (current + 1 >= text.length) {
      return true;
    }
    char before = text[current];
    char after = text[current + 1];
    if (Character.isHighSurrogate(before)
        || after == BEHIND_PAIR
        || belongsToPrevious(after)
        || NOT_FIRST.indexOf(after) >= 0
        || NOT_LAST.indexOf(before) >= 0
        || (before == after && NEVER_APART.indexOf(before) >= 0)
        || (isDigit(before) && COUNTERS.indexOf(after) >= 0)
        || (ERAS.indexOf(before) >= 0 && isDigit(after))
        || (ERAS_FIRST.indexOf(before) >= 0 && ERAS.indexOf(after) >= 0)
        || leavesOne(current + 1, end, text)) {
      return false;
    }
    return !(inWord(before) && inWord(after)) || before == ' ' || before == '-';
  }

  /**
   * Whether the paragraph ends with the character that begins here, but for punctuation behind it.
   */
  private static boolean leavesOne(int at, int end, char[] text) {
    int next = at + 1;
    while (next < end
        && (belongsToPrevious(text[next])
            || Character.isLowSurrogate(text[next])
            || text[next] == BEHIND_PAIR
            || NOT_FIRST.indexOf(text[next]) >= 0)) {
      next++;
    }
    return next >= end;
  }

  private static boolean belongsToPrevious(char c) {
    return Glyphs.modifies(c) || c == HIGH_SURROGATE_OF_VARIATION_SELECTORS;
  }

  private static boolean inWord(char c) {
    return c < 0x2000 || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９') || c == '，';
  }
}
