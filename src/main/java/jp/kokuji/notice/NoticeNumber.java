package jp.kokuji.notice;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notice's number as people write it: {@code 123}, {@code 第123号}, {@code 久留米市告示第１２３号の２}. */
public final class NoticeNumber {
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\p{IsHan}*告示)? *第? *(\\d{1,6}) *号?(の\\d{1,3})?");

  private NoticeNumber() {}

  /** As it is kept, {@code 123の2}; nothing where it is none. */
  public static Optional<String> find(String written) {
    Matcher number = NUMBER.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC).strip());
    if (!number.matches()) {
      return Optional.empty();
    }
    String branch = number.group(2);
    return Optional.of(Integer.parseInt(number.group(1)) + (branch == null ? "" : branch));
  }
}
