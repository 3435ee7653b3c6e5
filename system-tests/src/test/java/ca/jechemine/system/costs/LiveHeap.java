package ca.jechemine.system.costs;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// How much of the heap is in use for good reason while something goes on: what is left after a
/// full collection, again and again, and the most of it. What is outside of the heap in direct
/// buffers counts too.
final class LiveHeap {

  /// How many times as long as a look took nobody looks.
  private static final int PAUSE = 3;

  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread watcher = Thread.ofPlatform().name("live heap").start(this::watch);

  /// What is live now, in bytes.
  static long now() {
    System.gc();
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(it -> it.getType() == MemoryType.HEAP)
            .filter(it -> it.getCollectionUsage() != null)
            .mapToLong(it -> it.getCollectionUsage().getUsed())
            .sum();
    long direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return heap + direct;
  }

  /// The most that was live at once since this was made.
  long peak() {
    return peak.get();
  }

  /// How often it was looked.
  long looks() {
    return looks.get();
  }

  /// A collection stops everything else: most of the time is left to what is looked at.
  private void watch() {
    try {
      long pause;
      do {
        long start = System.nanoTime();
        peak.accumulateAndGet(now(), Math::max);
        looks.incrementAndGet();
        pause = PAUSE * (System.nanoTime() - start);
      } while (!over.await(pause, TimeUnit.NANOSECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks no more.
  void end() throws InterruptedException {
    over.countDown();
    watcher.join();
  }
}
