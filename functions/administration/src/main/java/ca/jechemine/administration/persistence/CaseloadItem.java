package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.AppointmentId;
import ca.jechemine.administration.domain.CaseloadBucket;
import ca.jechemine.administration.domain.CaseloadEntry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A client of a professional: `pk = PROFESSIONAL#<id>`, `sk = CLIENT#<client>`; `gsi1` lists those
/// of a bucket by their latest appointment.
final class CaseloadItem {

  /// How many clients and sessions a professional has: `sk` beside their clients.
  static final String COUNTS = "COUNTS";

  private CaseloadItem() {}

  static String pk(UserId professional) {
    return "PROFESSIONAL#" + professional;
  }

  static Map<String, AttributeValue> key(CaseloadEntry entry) {
    return Tables.key(pk(entry.professional()), "CLIENT#" + entry.client());
  }

  static String bucketPk(UserId professional, CaseloadBucket bucket) {
    return "CASELOAD#" + professional + "#" + bucket;
  }

  static Map<String, AttributeValue> write(CaseloadEntry entry) {
    return new ItemWriter()
        .text("pk", pk(entry.professional()))
        .text("sk", "CLIENT#" + entry.client())
        .text("gsi1pk", bucketPk(entry.professional(), entry.bucket()))
        .text(
            "gsi1sk",
            "%013d#%s"
                .formatted(
                    entry.lastAppointment().orElse(Instant.EPOCH).toEpochMilli(), entry.client()))
        .text("professionalId", entry.professional().value())
        .text("clientId", entry.client().value())
        .text("bucket", entry.bucket().name())
        .instant("lastAppointmentAt", entry.lastAppointmentAt())
        .text("appointmentId", entry.appointment().value())
        .number("sessions", entry.sessions())
        .flag("isMatched", entry.isMatched())
        .toItem();
  }

  static CaseloadEntry read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new CaseloadEntry(
        new UserId(item.text("professionalId")),
        new UserId(item.text("clientId")),
        CaseloadBucket.valueOf(item.text("bucket")),
        item.optionalInstant("lastAppointmentAt").orElse(null),
        new AppointmentId(item.text("appointmentId")),
        (int) item.number("sessions"),
        item.flag("isMatched"));
  }
}
