package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.library.domain.prescription.PrescriptionState;
import ca.jechemine.library.domain.prescription.Told;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A prescription, in the partition of its client: `pk = SHELF#<client>`, `sk = PRESCRIPTION#<id>`;
/// and, while it is open, `PRESCRIBED#<resource>#<professional>` beside it, which there is once.
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi1 | `PRESCRIBED#<client>` | `0open#<due date>#<id>` (none: `9999-12-31`) or `1done#<milliseconds until 2286, 13 digits>#<id>` | what the client sees: not what was withdrawn before it was done |
/// | gsi2 | `PRESCRIBER#<professional>` | `<client>#` and the same, or `2withdrawn#` | what somebody assigned, until they are forgotten |
/// | gsi4 | `PRESCRIPTION_REMINDER` | `<milliseconds since 1970, 13 digits>#<id>` | of what clients are to be reminded; of an open one, while a reminder is left |
///
/// Title, note and the professional's name are sealed.
final class PrescriptionItem {

  static final String PREFIX = "PRESCRIPTION#";
  static final String OF_CLIENT = "gsi1";
  static final String OF_PROFESSIONAL = "gsi2";
  static final String REMINDERS = "gsi4";
  static final String REMINDER = "PRESCRIPTION_REMINDER";

  private static final long LAST_MILLISECOND = 9_999_999_999_999L;
  private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

  private final FieldCipher cipher;

  PrescriptionItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String sk(PrescriptionId id) {
    return PREFIX + id;
  }

  static Map<String, AttributeValue> key(Assignment assignment) {
    return Tables.key(ShelfItem.pk(assignment.client()), sk(assignment.id()));
  }

  /// Of which there is one while such a prescription is open.
  static Map<String, AttributeValue> open(Assignment assignment) {
    return Tables.key(
        ShelfItem.pk(assignment.client()),
        "PRESCRIBED#" + assignment.resource() + "#" + assignment.professional());
  }

  static String ofClient(UserId client) {
    return "PRESCRIBED#" + client;
  }

  static String ofProfessional(UserId professional) {
    return "PRESCRIBER#" + professional;
  }

  static String dueAt(Instant instant) {
    return String.format(Locale.ROOT, "%013d", instant.toEpochMilli());
  }

  Map<String, AttributeValue> write(Prescription prescription, long version) {
    Assignment assignment = prescription.assignment();
    PrescriptionId id = assignment.id();
    ItemWriter item =
        new ItemWriter()
            .text("pk", ShelfItem.pk(assignment.client()))
            .text("sk", sk(id))
            .number("version", version)
            .text("prescriptionId", id.value())
            .text("state", PrescriptionState.of(prescription).code())
            .text("clientId", assignment.client().value())
            .text("professionalId", assignment.professional().value())
            .text("resourceId", assignment.resource().value())
            .text("titleFr", cipher.seal(assignment.title().fr(), context(id, "titleFr")))
            .text("titleEn", cipher.seal(assignment.title().en(), context(id, "titleEn")))
            .text("note", assignment.words().map(it -> cipher.seal(it, context(id, "note"))))
            .text("dueDate", assignment.due().map(LocalDate::toString))
            .instant("createdAt", assignment.createdAt())
            .instant("remindedAt", prescription.told().remindedAt())
            .flag("isDoneTold", prescription.told().isDoneTold())
            .instant("doneAt", prescription.whenDone().orElse(null));
    index(prescription, item);
    return item.toItem();
  }

  private void index(Prescription prescription, ItemWriter item) {
    Assignment assignment = prescription.assignment();
    if (prescription.isShownToClient()) {
      item.text(OF_CLIENT + "pk", ofClient(assignment.client()))
          .text(
              OF_CLIENT + "sk",
              prescription
                  .whenDone()
                  .map(it -> done(it, assignment))
                  .orElseGet(() -> open(prescription)));
    }
    String name = assignment.professionalName();
    if (name != null) {
      item.text("professionalName", cipher.seal(name, context(assignment.id(), "professionalName")))
          .text(OF_PROFESSIONAL + "pk", ofProfessional(assignment.professional()))
          .text(OF_PROFESSIONAL + "sk", assignment.client() + "#" + order(prescription));
    }
    switch (prescription) {
      case Prescription.Open it ->
          it.remindAt()
              .ifPresent(at ->
                  item.text(REMINDERS + "pk", REMINDER)
                      .text(REMINDERS + "sk", dueAt(at) + "#" + assignment.id()));
      case Prescription.Withdrawn it -> item.instant("withdrawnAt", it.at());
      case Prescription.Done _ -> {}
    }
  }

  private static String order(Prescription prescription) {
    return switch (prescription) {
      case Prescription.Open it -> open(it);
      case Prescription.Done it -> done(it.at(), it.assignment());
      case Prescription.Withdrawn it ->
          "2withdrawn#" + backwards(it.at()) + "#" + it.assignment().id();
    };
  }

  private static String open(Prescription prescription) {
    Assignment assignment = prescription.assignment();
    return "0open#" + assignment.due().orElse(NO_DAY) + "#" + assignment.id();
  }

  private static String done(Instant at, Assignment assignment) {
    return "1done#" + backwards(at) + "#" + assignment.id();
  }

  /// Sorts the last first.
  private static String backwards(Instant instant) {
    return String.format(Locale.ROOT, "%013d", LAST_MILLISECOND - instant.toEpochMilli());
  }

  Versioned<Prescription> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(prescription(item), item.number("version"));
  }

  private Prescription prescription(ItemReader item) {
    Assignment assignment = assignment(item);
    Told told = new Told(item.optionalInstant("remindedAt").orElse(null), item.flag("isDoneTold"));
    Optional<Instant> doneAt = item.optionalInstant("doneAt");
    return switch (PrescriptionState.of(item.text("state"))) {
      case OPEN -> new Prescription.Open(assignment, told);
      case DONE -> new Prescription.Done(assignment, told, doneAt.orElseThrow());
      case WITHDRAWN ->
          new Prescription.Withdrawn(
              assignment, told, doneAt.orElse(null), item.instant("withdrawnAt"));
    };
  }

  private Assignment assignment(ItemReader item) {
    PrescriptionId id = new PrescriptionId(item.text("prescriptionId"));
    return new Assignment(
        id,
        new UserId(item.text("clientId")),
        new UserId(item.text("professionalId")),
        item.optionalText("professionalName")
            .map(it -> cipher.open(it, context(id, "professionalName")))
            .orElse(null),
        new ResourceId(item.text("resourceId")),
        new Text(
            cipher.open(item.text("titleFr"), context(id, "titleFr")),
            cipher.open(item.text("titleEn"), context(id, "titleEn"))),
        item.optionalText("note").map(it -> cipher.open(it, context(id, "note"))).orElse(null),
        item.optionalText("dueDate").map(LocalDate::parse).orElse(null),
        item.instant("createdAt"));
  }

  private static String context(PrescriptionId id, String field) {
    return sk(id) + "#" + field;
  }
}
