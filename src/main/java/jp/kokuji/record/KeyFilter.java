package jp.kokuji.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.commons.collections4.bloomfilter.BloomFilter;
import org.apache.commons.collections4.bloomfilter.EnhancedDoubleHasher;
import org.apache.commons.collections4.bloomfilter.Hasher;
import org.apache.commons.collections4.bloomfilter.Shape;
import org.apache.commons.collections4.bloomfilter.SimpleBloomFilter;

/**
 * Remembers keys in some forty bits each: one that was added is always known again, one in a
 * thousand million that was not is taken for known. Bloom filters, each with room for eight times
 * as many keys as the one before.
 */
final class KeyFilter {
  private static final int FIRST = 10_000;
  private static final int GROWTH = 8;
  private static final int LARGEST = FIRST * GROWTH * GROWTH * GROWTH;
  private static final double MISTAKEN = 1e-9;

  private final List<BloomFilter<?>> filters = new ArrayList<>();
  private int capacity;
  private int room;

  /** Adds a key; whether it may have been there. */
  boolean add(String key) {
    Hasher hasher = hasher(key);
    if (has(hasher)) {
      return true;
    }
    if (room == 0) {
      grow();
    }
    room--;
    filters.getLast().merge(hasher);
    return false;
  }

  /** Whether the key may have been added. */
  boolean has(String key) {
    return has(hasher(key));
  }

  private boolean has(Hasher hasher) {
    for (BloomFilter<?> filter : filters) {
      if (filter.contains(hasher)) {
        return true;
      }
    }
    return false;
  }

  private static Hasher hasher(String key) {
    long[] hash = MurmurHash3.hash128x64(key.getBytes(UTF_8));
    return new EnhancedDoubleHasher(hash[0], hash[1]);
  }

  private void grow() {
    capacity = filters.isEmpty() ? FIRST : Math.min(capacity * GROWTH, LARGEST);
    filters.add(new SimpleBloomFilter(Shape.fromNP(capacity, MISTAKEN)));
    room = capacity;
  }
}
