package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An appointment as it was heard of last: `pk = APPOINTMENT#<id>`, `sk = APPOINTMENT`. `links` are
/// the sort keys of the rows that it makes (`LinkItem`) under its client.
final class AppointmentItem {

  static final String SK = "APPOINTMENT";

  private AppointmentItem() {}

  static String pk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }

  static Map<String, AttributeValue> write(KnownAppointment appointment, List<String> links) {
    return new ItemWriter()
        .text("pk", pk(appointment.id()))
        .text("sk", SK)
        .number("version", appointment.version())
        .text("clientId", appointment.client().value())
        .text("professionalId", appointment.assignedTo().map(UserId::value))
        .text("status", appointment.status())
        .text("routing", appointment.routing())
        .texts("proposedTo", appointment.proposedTo().stream().map(UserId::value).toList())
        .texts("links", links)
        .text("paymentStatus", appointment.paymentStatus())
        .instant("transferDueAt", appointment.transferDueAt())
        .instant("changedAt", appointment.changedAt())
        .toItem();
  }

  static KnownAppointment read(AppointmentId id, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new KnownAppointment(
        id,
        item.number("version"),
        new UserId(item.text("clientId")),
        item.optionalText("professionalId").map(UserId::new).orElse(null),
        item.text("status"),
        item.text("routing"),
        item.texts("proposedTo").stream().map(UserId::new).toList(),
        item.optionalText("paymentStatus").orElse(null),
        item.optionalInstant("transferDueAt").orElse(null),
        item.instant("changedAt"));
  }

  static List<String> links(Map<String, AttributeValue> row) {
    return new ItemReader(row).texts("links");
  }
}
