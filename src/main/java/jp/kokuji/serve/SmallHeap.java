package jp.kokuji.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.NotificationEmitter;

/**
 * Keeps a server small. Java's plain collector lets what nobody needs any more stand in the old
 * generation as long as the machine has memory; here it is collected whenever half as much has been
 * added as was needed the last time.
 */
public final class SmallHeap {
  private static final long LEAST = 24 << 20;

  private SmallHeap() {}

  /** From now on, for as long as the process lives; once more changes nothing. */
  public static void keep() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP
          && pool.isUsageThresholdSupported()
          && pool.getUsage().getMax() > 0
          && pool.getUsageThreshold() == 0) {
        setNext(pool);
        ((NotificationEmitter) memory)
            .addNotificationListener(
                (notification, same) -> collect(memory, pool),
                seen -> seen.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
                null);
      }
    }
  }

  private static void collect(MemoryMXBean memory, MemoryPoolMXBean pool) {
    memory.gc();
    setNext(pool);
  }

  private static void setNext(MemoryPoolMXBean pool) {
    long used = pool.getUsage().getUsed();
    long next = used + Math.max(LEAST, used / 2);
    pool.setUsageThreshold(Math.min(next, pool.getUsage().getMax()));
  }
}
