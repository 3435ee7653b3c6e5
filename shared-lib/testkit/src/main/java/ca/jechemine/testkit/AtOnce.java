package ca.jechemine.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Does a thing many times at the same moment, on real threads.
public final class AtOnce {

  private AtOnce() {}

  /// What each did, in no particular order. They wait for one another before they start.
  ///
  /// @throws AssertionError when one of them threw
  public static <T> List<T> times(int count, Callable<T> task) {
    return all(IntStream.range(0, count).mapToObj(_ -> task).toList());
  }

  /// What each of the tasks did, in their order.
  ///
  /// @throws AssertionError when one of them threw
  public static <T> List<T> all(List<Callable<T>> tasks) {
    CountDownLatch ready = new CountDownLatch(tasks.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures =
          tasks.stream()
              .map(task ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                  }))
              .toList();
      return futures.stream().map(AtOnce::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failure) {
      throw new AssertionError(
          "one of those at once failed: " + failure.getCause(), failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
