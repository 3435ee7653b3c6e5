package ca.jechemine.documents.persistence;

import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Transactions;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the identity domain, which has the access logs: one row in the outbox, of which nothing is
/// kept here.
public final class OutboxReadings implements Readings {

  /// A reading is told of once, and nothing becomes of it.
  private static final long ONLY_VERSION = 1;

  private final Transactions transactions;
  private final Outbox outbox;

  OutboxReadings(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public void keep(
      String id, Reader reader, UserId client, Optional<String> document, Instant now) {
    FileRead read =
        new FileRead(
            id,
            client.value(),
            reader.id().value(),
            reader.caller().role().code(),
            reader.caller().name(),
            document.isPresent() ? "document" : "documents",
            document.orElse(null),
            reader.address(),
            reader.userAgent(),
            now);
    transactions.commit(outbox.publish(List.of(read), ONLY_VERSION).toList());
  }
}
