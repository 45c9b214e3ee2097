package jp.kokuji.record;

/**
 * A record's key without one of its parts: a branch, a month.
 *
 * @param rest the key as it is where the part is blank
 * @param bare whether the part is blank
 */
record Numbered(String rest, boolean bare) {

  /**
   * Takes a part out of a key.
   *
   * @param part its place in the key, from 0
   */
  static Numbered of(String key, int part) {
    int begin = 0;
    for (int i = 0; i < part; i++) {
      begin = key.indexOf(KeyOrder.SEPARATOR, begin) + 1;
    }
    int end = key.indexOf(KeyOrder.SEPARATOR, begin);
    end = end < 0 ? key.length() : end;
    return new Numbered(key.substring(0, begin) + key.substring(end), begin == end);
  }

  /** Tells both apart in one text. */
  String text() {
    return (bare ? "-" : "+") + rest;
  }

  Numbered opposite() {
    return new Numbered(rest, !bare);
  }
}
