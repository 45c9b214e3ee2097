package jp.kokuji.command;

import java.time.LocalDate;
import jp.kokuji.calendar.JapaneseDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day from the command line, in any notation that a ledger may use. */
final class Days implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String value) {
    return JapaneseDate.find(value)
        .orElseThrow(() -> new TypeConversionException(Words.of("wrong-day", value)));
  }
}
