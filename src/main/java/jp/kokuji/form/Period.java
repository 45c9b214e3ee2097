package jp.kokuji.form;

import java.util.Optional;
import jp.kokuji.calendar.FiscalYear;
import jp.kokuji.calendar.JapaneseDate;
import jp.kokuji.message.Messages;
import jp.kokuji.rulebook.Validity;

/** The days of one fiscal year on which a name or a provision holds, in words. */
record Period(FiscalYear year, Messages words) {

  /** Empty words for the whole year; nothing where it holds on no day of it. */
  Optional<String> of(Validity validity) {
    return new Validity(year.firstDay(), year.lastDay()).and(validity).map(this::text);
  }

  private String text(Validity within) {
    boolean fromStart = within.from().equals(year.firstDay());
    boolean toEnd = within.until().equals(year.lastDay());
    return (fromStart ? "" : words.text("period.from", JapaneseDate.full(within.from())))
        + (toEnd ? "" : words.text("period.until", JapaneseDate.full(within.until())));
  }
}
