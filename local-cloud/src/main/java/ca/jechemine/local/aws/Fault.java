package ca.jechemine.local.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What goes wrong with a call.
public sealed interface Fault {

  /// Answered as an error, and nothing was done.
  ///
  /// @param details further members of the error, in the services that speak JSON
  record Refused(int status, String code, String message, Map<String, Object> details)
      implements Fault {

    public Refused {
      details = Map.copyOf(details);
    }

    public Refused(int status, String code) {
      this(status, code, "Injected fault", Map.of());
    }
  }

  /// Done, but the connection breaks before the answer.
  record AnswerLost() implements Fault {}

  /// Done, but answered as an error.
  record FailedAfter(int status, String code) implements Fault {}

  /// Done, later.
  record Delayed(Duration by) implements Fault {}

  /// Done two times for one call: a message that is published or sent arrives twice. Not for
  /// DynamoDB.
  record Twice() implements Fault {}

  /// Of a `PublishBatch`, the entries at these positions (from 0) fail and the others do not.
  record EntriesFailed(Set<Integer> positions) implements Fault {

    public EntriesFailed {
      positions = Set.copyOf(positions);
    }
  }

  /// DynamoDB's "someone else is in the middle of this item", for a transaction of so many actions.
  /// The embedded engine never says it by itself: it runs one transaction after the other.
  static Fault transactionConflict(int actions) {
    List<Map<String, String>> reasons = new ArrayList<>();
    for (int i = 0; i < actions; i++) {
      reasons.add(Map.of("Code", i == 0 ? "TransactionConflict" : "None"));
    }
    return new Refused(
        400,
        "TransactionCanceledException",
        "Transaction cancelled, please refer cancellation reasons for specific reasons"
            + " [TransactionConflict]",
        Map.of("CancellationReasons", reasons));
  }

  /// DynamoDB's "too fast".
  static Fault throttled() {
    return new Refused(400, "ProvisionedThroughputExceededException");
  }
}
