package jp.kokuji.command;

import jp.kokuji.calendar.FiscalYear;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a fiscal year from the command line. */
public final class FiscalYears implements ITypeConverter<FiscalYear> {
  @Override
  public FiscalYear convert(String value) {
    return FiscalYear.find(value)
        .orElseThrow(() -> new TypeConversionException(Words.of("wrong-year", value)));
  }
}
