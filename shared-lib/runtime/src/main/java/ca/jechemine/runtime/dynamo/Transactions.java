package ca.jechemine.runtime.dynamo;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.runtime.Platform;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Writes several rows, of one or more tables, together or not at all.
///
/// The SDK gives each call a token, so that a call whose answer was lost is repeated without being
/// done twice. Two transactions that touch a row at the same moment collide without either's
/// condition having failed: that is tried again, a little later.
public final class Transactions {

  private static final int MOST_COLLISIONS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

  private final DynamoDbClient dynamo;
  private final RandomGenerator random;

  public Transactions(DynamoDbClient dynamo, Platform platform) {
    this.dynamo = dynamo;
    this.random = platform.random();
  }

  /// Does all the writes.
  ///
  /// @throws RuntimeException that of the first write, in this order, whose condition does not
  ///   hold; then nothing was written
  /// @throws StaleVersion when it collided with others again and again
  public void commit(List<Write> writes) {
    for (int collisions = 0; ; collisions++) {
      try {
        dynamo.transactWriteItems(
            transaction -> transaction.transactItems(writes.stream().map(Write::item).toList()));
        return;
      } catch (TransactionCanceledException cancelled) {
        refuseIfUnmet(writes, cancelled.cancellationReasons());
        if (!collided(cancelled)) {
          throw cancelled;
        }
        if (collisions == MOST_COLLISIONS) {
          throw new StaleVersion("a row of the transaction");
        }
        pause(collisions);
      }
    }
  }

  private static void refuseIfUnmet(List<Write> writes, List<CancellationReason> reasons) {
    for (int i = 0; i < reasons.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        throw writes.get(i).unmet().apply(reasons.get(i).item());
      }
    }
  }

  private static boolean collided(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .anyMatch(it -> "TransactionConflict".equals(it.code()));
  }

  private void pause(int collisions) {
    long most = FIRST_PAUSE.toNanos() << collisions;
    LockSupport.parkNanos(random.nextLong(most / 2, most));
  }
}
