package jp.kokuji.command;

import jp.kokuji.notice.NoticeNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a notice's number. */
final class NoticeNumbers implements ITypeConverter<String> {
  @Override
  public String convert(String value) {
    return NoticeNumber.find(value)
        .orElseThrow(() -> new TypeConversionException(Words.of("wrong-notice-number", value)));
  }
}
