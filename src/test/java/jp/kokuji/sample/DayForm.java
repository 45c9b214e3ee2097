package jp.kokuji.sample;

/** How a ledger shows its days: as text, or in date cells of a workbook. */
sealed interface DayForm permits Notation, DayForm.Format, DayForm.BuiltIn {

  /** Date cells with a number format of the workbook's own. */
  record Format(String code) implements DayForm {}

  /** Date cells with a format that Japanese Excel knows by its number alone. */
  record BuiltIn(short id) implements DayForm {}

  DayForm DOTTED_ERA = new Format("[$-411]ge.m.d;@");
  DayForm GANNEN = new Format("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"");
  DayForm LONG_ERA = new Format("[$-411]ggge\"年\"m\"月\"d\"日\";@");
  DayForm WESTERN = new Format("yyyy/m/d");
  DayForm BUILT_IN = new BuiltIn((short) 57);
}
