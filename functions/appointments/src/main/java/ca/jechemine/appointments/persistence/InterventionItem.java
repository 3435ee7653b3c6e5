package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Write;

/// That an administrator changed an appointment by hand: `APPOINTMENT#<id>` /
/// `INTERVENTION#<version, 10 digits>`, with `adminId`, `kind`, `from`, `to` and `at`. In the
/// transaction of the change; never replaced and never deleted.
final class InterventionItem {

  private InterventionItem() {}

  static Write put(String table, AppointmentId id, long version, Intervention intervention) {
    return Write.insert(
        table,
        new ItemWriter()
            .text("pk", AppointmentItem.pk(id))
            .text("sk", "INTERVENTION#%010d".formatted(version))
            .text("adminId", intervention.admin().value())
            .text("kind", intervention.kind().name())
            .text("from", intervention.from())
            .text("to", intervention.to())
            .instant("at", intervention.at())
            .toItem(),
        _ -> new IllegalStateException("a version is written once"));
  }
}
