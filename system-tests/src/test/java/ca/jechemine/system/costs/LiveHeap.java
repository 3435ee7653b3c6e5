package ca.jechemine.system.costs;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// How much of the heap is in use for good reason while something goes on: what is left after a
/// full collection, again and again, and the most of it. What is outside of the heap in direct
/// buffers counts too.
final class LiveHeap implements AutoCloseable {

  private final AtomicLong peak = new AtomicLong();
  private final AtomicLong looks = new AtomicLong();
  private final AtomicBoolean over = new AtomicBoolean();
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

  private void watch() {
    while (!over.get()) {
      long live = now();
      peak.accumulateAndGet(live, Math::max);
      looks.incrementAndGet();
    }
  }

  @Override
  public void close() throws InterruptedException {
    over.set(true);
    watcher.join();
  }
}
