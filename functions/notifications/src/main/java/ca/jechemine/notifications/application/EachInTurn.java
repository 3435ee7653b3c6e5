package ca.jechemine.notifications.application;

import java.util.List;
import java.util.function.Consumer;

/// Gives every recipient of an event their turn: one's failure does not keep the others waiting.
final class EachInTurn {

  private EachInTurn() {}

  /// Sends them all.
  ///
  /// @throws RuntimeException the first failure, after every turn, when there was one
  static <N> void send(List<N> notices, Consumer<N> sending) {
    List<RuntimeException> failures =
        notices.stream().flatMap(it -> failure(it, sending).stream()).toList();
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private static <N> List<RuntimeException> failure(N notice, Consumer<N> sending) {
    try {
      sending.accept(notice);
      return List.of();
    } catch (RuntimeException failure) {
      return List.of(failure);
    }
  }
}
