package jp.kokuji.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Japanese fiscal year, 1 April to 31 March, named by the calendar year in which it begins (Local
 * Autonomy Act, article 208).
 *
 * @param year the calendar year of its 1 April, from 1989 (平成元年度) on
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
  /** The year before the first one: what is older is not read. */
  private static final int SHOWA_63 = 1988;

  private static final Pattern ERA = Pattern.compile("(" + EraYear.NAMES + ")(\\d{1,2}|元)(年度|年)?");
  private static final Pattern LABEL =
      Pattern.compile("(" + EraYear.FULL_NAMES + ")(\\d{1,2}|元)(?=年度)");
  private static final Pattern WESTERN = Pattern.compile("((?:19|20)\\d{2})(年度|年)?");

  public FiscalYear {
    if (year <= SHOWA_63 || year > 2200) {
      throw new IllegalArgumentException("fiscal year out of range: " + year);
    }
  }

  /** The fiscal year in which the day lies. */
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(begun(day));
  }

  /** The calendar year of the last 1 April on or before the day. */
  private static int begun(LocalDate day) {
    return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
  }

  /** Reads {@code R3}, {@code 令和3}, {@code 令和３年度}, {@code H31} or {@code 2021}. */
  public static Optional<FiscalYear> find(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    Matcher western = WESTERN.matcher(plain);
    if (western.matches()) {
      return in(Integer.parseInt(western.group(1)));
    }
    Matcher era = ERA.matcher(plain);
    if (!era.matches()) {
      return Optional.empty();
    }
    int ordinal = era.group(2).equals("元") ? 1 : Integer.parseInt(era.group(2));
    return ordinal == 0 ? Optional.empty() : in(EraYear.western(era.group(1), ordinal));
  }

  private static Optional<FiscalYear> in(int year) {
    return year > SHOWA_63 ? Optional.of(new FiscalYear(year)) : Optional.empty();
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return firstDay().plusYears(1).minusDays(1);
  }

  public boolean contains(LocalDate day) {
    return begun(day) == year;
  }

  public FiscalYear previous() {
    return new FiscalYear(year - 1);
  }

  public FiscalYear next() {
    return new FiscalYear(year + 1);
  }

  /** The short name, as folders bear it: {@code R3}, {@code H30}. */
  public String code() {
    return EraYear.brief(namesake());
  }

  /** The name in print: {@code 令和3年度}, {@code 令和元年度}. */
  public String label() {
    return EraYear.full(namesake()) + "度";
  }

  /** How somebody is told of the year in that language: {@code FY2021 (R3)} in English. */
  public String label(Locale language) {
    return language.getLanguage().equals("en") ? "FY" + year + " (" + code() + ")" : label();
  }

  /** A year is called after the era that began before its calendar year ended, as 令和元年度 was. */
  private LocalDate namesake() {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }

  /**
   * Puts the western year into every {@link #label} of the text, for readers that are programs:
   * {@code 令和2（2020）年度}.
   */
  public static String withWesternYears(String text) {
    if (!text.contains("年度")) {
      return text; // as nearly every label of a table, without asking the expression
    }
    return LABEL
        .matcher(text)
        .replaceAll(
            found ->
                find(found.group())
                    .map(year -> found.group() + "（" + year.year + "）")
                    .orElse(found.group()));
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return code();
  }
}
