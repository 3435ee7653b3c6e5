package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// What is told of the changes of feeds, as a part of the transactions that change them.
@FunctionalInterface
public interface FeedNews {

  /// The write that tells of a change, given its id and the time.
  Stream<Write> tell(BiFunction<String, Instant, FeedEvent> change);

  /// Tells through the outbox.
  static FeedNews in(Platform platform, FieldCipher cipher) {
    Outbox outbox = new Outbox(platform, cipher);
    Ids ids = new Ids(platform.clock(), platform.random());
    return change ->
        outbox.publish(List.of(change.apply(ids.next(), platform.clock().instant())), 1);
  }

  /// For functions that change no feed.
  static FeedNews none() {
    return _ -> {
      throw new IllegalStateException("this function changes no feed");
    };
  }
}
