package jp.kokuji.rulebook;

import java.util.Map;

/**
 * A body (団体) of an installation that holds many.
 *
 * @param code 全国地方公共団体コード, six digits
 * @param groups what it belongs to, by the heading of the register: 都道府県, 人口区分 …
 */
public record Body(String code, String name, Map<String, String> groups) {
  private static final int DIGITS = 5;
  private static final int MODULUS = 11;

  /** As messages name it. */
  public String shown() {
    return code + " " + name;
  }

  /** The five digits that name a body, with the check digit that belongs to them. */
  public static String checked(String digits) {
    int sum = 0;
    for (int i = 0; i < DIGITS; i++) {
      sum += (digits.charAt(i) - '0') * (DIGITS + 1 - i);
    }
    return digits.substring(0, DIGITS) + (MODULUS - sum % MODULUS) % 10;
  }
}
