package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.MoneyFile;
import ca.jechemine.payments.domain.Readings;
import ca.jechemine.runtime.dynamo.Transactions;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;

/// Tells the identity domain, which has the access logs: one row in the outbox, of which nothing is
/// kept here.
final class OutboxReadings implements Readings {

  /// A reading is told of once, and nothing becomes of it.
  private static final long ONLY_VERSION = 1;

  private final Transactions transactions;
  private final Outbox outbox;

  OutboxReadings(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public void keep(String id, Actor reader, MoneyFile file, Instant now) {
    FileRead read =
        new FileRead(
            id,
            file.person().value(),
            reader.id().value(),
            reader.caller().role().code(),
            reader.caller().name(),
            file.kind().code(),
            file.appointmentId().map(AppointmentId::value).orElse(null),
            reader.address(),
            reader.userAgent(),
            now);
    transactions.commit(outbox.publish(List.of(read), ONLY_VERSION).toList());
  }
}
