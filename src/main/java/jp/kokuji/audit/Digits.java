package jp.kokuji.audit;

import java.math.BigDecimal;

/** Slips that people make when they copy a number. */
final class Digits {
  private Digits() {}

  /** Whether one number is another with two neighbouring digits swapped, or one lost or doubled. */
  static boolean slip(BigDecimal written, BigDecimal right) {
    if (written.signum() < 0 || right.signum() < 0 || written.compareTo(right) == 0) {
      return false;
    }
    String one = written.toPlainString();
    String other = right.toPlainString();
    return swapped(one, other) || lost(one, other) || lost(other, one);
  }

  private static boolean swapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i + 1 < one.length(); i++) {
      StringBuilder turned = new StringBuilder(one);
      turned.setCharAt(i, one.charAt(i + 1));
      turned.setCharAt(i + 1, one.charAt(i));
      if (turned.toString().equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the shorter is the longer without one digit; of a single digit anything would be. */
  private static boolean lost(String longer, String shorter) {
    if (longer.length() != shorter.length() + 1 || shorter.length() < 2) {
      return false;
    }
    for (int i = 0; i < longer.length(); i++) {
      if (new StringBuilder(longer).deleteCharAt(i).toString().equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}
