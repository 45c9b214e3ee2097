package jp.kokuji.command;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a notice's number: {@code 123}, {@code 第123号}, {@code 久留米市告示第１２３号の２}. */
final class NoticeNumbers implements ITypeConverter<String> {
  private static final Pattern NUMBER =
      Pattern.compile("(?:\\p{IsHan}*告示)? *第? *(\\d{1,6}) *号?(の\\d{1,3})?");

  @Override
  public String convert(String value) {
    Matcher written = NUMBER.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC).strip());
    if (!written.matches()) {
      throw new TypeConversionException(Words.of("wrong-notice-number", value));
    }
    String branch = written.group(2);
    return Integer.parseInt(written.group(1)) + (branch == null ? "" : branch);
  }
}
