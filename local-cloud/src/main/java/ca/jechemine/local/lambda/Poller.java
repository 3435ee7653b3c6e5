package ca.jechemine.local.lambda;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Asks a source again and again on a virtual thread of its own, until it is closed; can be paused,
/// and be told that there is something. Safe for use by several threads.
public final class Poller implements AutoCloseable {

  /// What is polled.
  interface Source {
    /// Takes what is there and has it handled.
    ///
    /// @return whether there was anything
    boolean poll() throws InterruptedException;
  }

  private static final Duration AFTER_TROUBLE = Duration.ofMillis(200);

  private final String name;
  private final Source source;
  private final Duration rest;
  private final PrintStream log;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private boolean paused;
  private boolean polling;
  private boolean woken;
  private boolean closed;
  private volatile long emptySince;

  /// @param rest how long to wait after nothing was there
  Poller(String name, Source source, Duration rest, PrintStream log) {
    this.name = name;
    this.source = source;
    this.rest = rest;
    this.log = log;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::loop);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
  }

  void start() {
    thread.start();
  }

  public String name() {
    return name;
  }

  /// Lets nothing more be taken; what was taken is still being handled.
  void beginPause() {
    lock.lock();
    try {
      paused = true;
    } finally {
      lock.unlock();
    }
  }

  /// Comes back when what was taken before the pause is handled.
  void awaitPause() throws InterruptedException {
    lock.lock();
    try {
      while (polling) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  public void resume() {
    lock.lock();
    try {
      paused = false;
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Polls once more without rest: there may be something.
  void wake() {
    lock.lock();
    try {
      woken = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public boolean isPaused() {
    lock.lock();
    try {
      return paused;
    } finally {
      lock.unlock();
    }
  }

  /// Whether a poll that began after `nanoTime` found nothing.
  boolean foundNothingSince(long nanoTime) {
    return emptySince - nanoTime > 0;
  }

  /// Takes nothing more and waits for what is being handled, five seconds at most.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      if (!thread.join(Duration.ofSeconds(5))) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      while (begin()) {
        long begun = System.nanoTime();
        boolean found = true;
        Duration wait = rest;
        try {
          found = source.poll();
        } catch (RuntimeException e) {
          complain(e);
          found = false;
          wait = AFTER_TROUBLE;
          begun = emptySince;
        } finally {
          end();
        }
        if (!found) {
          emptySince = begun;
          doze(wait);
        }
      }
    } catch (InterruptedException _) {
      // Closed while it waited.
    }
  }

  private void complain(RuntimeException e) {
    lock.lock();
    try {
      if (!closed) {
        log.println(name + " could not poll: " + e);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean begin() throws InterruptedException {
    lock.lock();
    try {
      while (paused && !closed) {
        changed.await();
      }
      polling = !closed;
      woken = false;
      return polling;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      polling = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void doze(Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long left = wait.toNanos();
      while (!closed && !woken && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits without being woken; for sources that try again later.
  static void waitFor(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}
