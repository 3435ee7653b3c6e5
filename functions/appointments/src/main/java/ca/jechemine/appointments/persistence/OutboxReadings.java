package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Readings;
import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.runtime.dynamo.Transactions;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;

/// Tells the identity domain, which has the access logs: one row in the outbox, of which nothing is
/// kept here.
public final class OutboxReadings implements Readings {

  /// A reading is told of once, and nothing becomes of it.
  private static final long ONLY_VERSION = 1;

  private final Transactions transactions;
  private final Outbox outbox;

  public OutboxReadings(Transactions transactions, Outbox outbox) {
    this.transactions = transactions;
    this.outbox = outbox;
  }

  @Override
  public void keep(String id, Reader reader, File file, Instant now) {
    FileRead read =
        new FileRead(
            id,
            file.client().value(),
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
