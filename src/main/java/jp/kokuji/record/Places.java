package jp.kokuji.record;

import java.io.ByteArrayOutputStream;
import java.util.stream.LongStream;

/**
 * Where the first of some alike records stand, in few bytes: each by its distance from the one
 * before, seven bits a byte. A place is which of the year's submissions the record is of, and how
 * many rows after that one's first.
 */
final class Places {
  /** So many are kept. */
  static final int MOST = Records.AT_HAND;

  private static final int ROW_BITS = 40;
  private static final int MORE = 0x80;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4);
  private int kept;
  private long last;

  static long of(int submission, long row) {
    return ((long) submission << ROW_BITS) + row;
  }

  /** Which submission, from 0. */
  static int submission(long place) {
    return (int) (place >>> ROW_BITS);
  }

  /** How many rows after its first. */
  static long row(long place) {
    return place & ((1L << ROW_BITS) - 1);
  }

  void add(long place) {
    if (kept < MOST) {
      kept++;
      long distance = place - last;
      last = place;
      while (distance >>> 7 != 0) {
        bytes.write((int) (distance & (MORE - 1)) | MORE);
        distance >>>= 7;
      }
      bytes.write((int) distance);
    }
  }

  /** As they are stored. */
  byte[] stored() {
    return bytes.toByteArray();
  }

  /** Those that were stored. */
  static LongStream read(byte[] stored) {
    LongStream.Builder places = LongStream.builder();
    long place = 0;
    long distance = 0;
    int bits = 0;
    for (byte part : stored) {
      distance |= (long) (part & (MORE - 1)) << bits;
      bits += 7;
      if ((part & MORE) == 0) {
        place += distance;
        places.add(place);
        distance = 0;
        bits = 0;
      }
    }
    return places.build();
  }
}
