package ca.jechemine.appointments.persistence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Reads that do not need one another, at the same time.
final class Together {

  private Together() {}

  /// The answers, in the order of the questions.
  static <T, R> List<R> all(List<T> questions, Function<T, R> answer) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<R>> answers =
          questions.stream()
              .map(it -> CompletableFuture.supplyAsync(() -> answer.apply(it), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    }
  }
}
