package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.MergedClients;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import java.util.Optional;
import java.util.stream.Stream;

/// Appointments that change hands, in DynamoDB: one transaction each, of the appointment's own rows
/// and of what counts it (`Merging`).
final class DynamoMergedClients implements MergedClients {

  private final Tables tables;
  private final DynamoAppointments appointments;
  private final Merging merging;

  DynamoMergedClients(Tables tables, DynamoAppointments appointments, Merging merging) {
    this.tables = tables;
    this.appointments = appointments;
    this.merging = merging;
  }

  @Override
  public void move(UserId loser, Versioned<Appointment> read, Change moved) {
    tables
        .transactions()
        .commit(
            Stream.concat(
                    appointments.writes(read.version(), moved, Optional.empty()).stream(),
                    Stream.of(merging.counting(loser, "appointments", 1)))
                .toList());
  }
}
