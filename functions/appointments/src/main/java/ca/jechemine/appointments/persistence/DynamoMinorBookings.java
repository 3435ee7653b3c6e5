package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Minor;
import ca.jechemine.appointments.domain.MinorBookings;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Optional;
import java.util.stream.Stream;

/// Keeps the bookings for minors in DynamoDB: one transaction of the appointment's own rows and,
/// for the first booking, `pk = MINOR#<keyed hash of guardian, names and birth date>`, `sk =
/// MINOR`, which says under which id the minor stands and is never changed.
final class DynamoMinorBookings implements MinorBookings {

  private static final String SK = "MINOR";

  private final Tables tables;
  private final DynamoAppointments appointments;
  private final KeyedHash hash;

  DynamoMinorBookings(Tables tables, DynamoAppointments appointments, KeyedHash hash) {
    this.tables = tables;
    this.appointments = appointments;
    this.hash = hash;
  }

  @Override
  public Optional<UserId> find(Minor minor) {
    return tables.find(pk(minor), SK).map(ItemReader::new).map(it -> new UserId(it.text("userId")));
  }

  @Override
  public void save(Change booking, Minor minor, boolean isNew, Optional<Receipt> receipt) {
    Stream<Write> claim =
        isNew ? Stream.of(claim(minor, booking.after().client())) : Stream.empty();
    tables
        .transactions()
        .commit(Stream.concat(appointments.writes(0, booking, receipt).stream(), claim).toList());
  }

  private Write claim(Minor minor, UserId id) {
    return Write.insert(
        tables.table(),
        new ItemWriter().text("pk", pk(minor)).text("sk", SK).text("userId", id.value()).toItem(),
        _ -> new StaleVersion("a minor"));
  }

  private String pk(Minor minor) {
    return "MINOR#" + hash.of(minor.identity());
  }
}
