package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.AppointmentId;
import ca.jechemine.administration.domain.ClientAppointment;
import ca.jechemine.administration.domain.KnownAppointment;
import ca.jechemine.administration.domain.KnownPayment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An appointment beside its client: `pk = PERSON#<client>`, `sk = APPOINTMENT#<id>`. What it is
/// for is sealed.
final class ClientAppointmentItem {

  static final String PREFIX = "APPOINTMENT#";

  private final FieldCipher cipher;

  ClientAppointmentItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static Map<String, AttributeValue> key(UserId client, AppointmentId id) {
    return Tables.key(PersonItem.pk(client), PREFIX + id);
  }

  Map<String, AttributeValue> write(UserId client, ClientAppointment appointment) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", PersonItem.pk(client))
            .text("sk", PREFIX + appointment.id())
            .text("appointmentId", appointment.id().value());
    appointment.known().ifPresent(it -> appointment(item, it));
    appointment
        .paid()
        .ifPresent(it ->
            item.number("paymentVersion", it.version())
                .text("paymentStatus", it.status())
                .text("method", it.method())
                .instant("transferDueAt", it.transferDueAt()));
    return item.toItem();
  }

  ClientAppointment read(UserId client, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    AppointmentId id = new AppointmentId(item.text("appointmentId"));
    return new ClientAppointment(id, appointment(client, id, item), payment(item));
  }

  private void appointment(ItemWriter item, KnownAppointment it) {
    String motif = it.motif();
    item.number("version", it.version())
        .text("professionalId", it.assignedTo().map(UserId::value))
        .text("status", it.status())
        .text("routing", it.routing())
        .texts("proposedTo", it.proposedTo().stream().map(UserId::value).toList())
        .instant("startsAt", it.startsAt())
        .text("motif", motif == null ? null : cipher.seal(motif, context(it.id())));
  }

  private @Nullable KnownAppointment appointment(UserId client, AppointmentId id, ItemReader item) {
    Optional<Long> version = item.optionalNumber("version");
    return version.isEmpty()
        ? null
        : new KnownAppointment(
            id,
            version.get(),
            client,
            item.optionalText("professionalId").map(UserId::new).orElse(null),
            item.text("status"),
            item.text("routing"),
            item.texts("proposedTo").stream().map(UserId::new).toList(),
            item.optionalInstant("startsAt").orElse(null),
            item.optionalText("motif").map(it -> cipher.open(it, context(id))).orElse(null));
  }

  private static @Nullable KnownPayment payment(ItemReader item) {
    Optional<Long> version = item.optionalNumber("paymentVersion");
    return version.isEmpty()
        ? null
        : new KnownPayment(
            version.get(),
            item.text("paymentStatus"),
            item.text("method"),
            item.optionalInstant("transferDueAt").orElse(null));
  }

  /// The same wherever the row is, so that it moves with its client.
  private static String context(AppointmentId id) {
    return PREFIX + id + "#motif";
  }
}
