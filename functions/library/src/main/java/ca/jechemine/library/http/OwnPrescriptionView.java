package ca.jechemine.library.http;

import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionState;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A prescription as it goes into an export.
@Json
record OwnPrescriptionView(
    String id,
    String resourceId,
    String title,
    @Nullable String prescribedByName,
    @Nullable String note,
    @Nullable LocalDate dueDate,
    String status,
    @Nullable Instant doneAt,
    Instant createdAt) {

  /// For whom it was assigned to, with everything.
  static OwnPrescriptionView received(Prescription prescription) {
    Assignment assignment = prescription.assignment();
    return of(prescription, assignment.professionalsName(), assignment.note());
  }

  /// For whoever assigned it: to whom, and what was said to them, is in the client's export.
  static OwnPrescriptionView given(Prescription prescription) {
    return of(prescription, null, null);
  }

  private static OwnPrescriptionView of(
      Prescription prescription, @Nullable String by, @Nullable String note) {
    Assignment assignment = prescription.assignment();
    return new OwnPrescriptionView(
        assignment.id().value(),
        assignment.resource().value(),
        assignment.title().fr(),
        by,
        note,
        assignment.dueDate(),
        PrescriptionState.of(prescription).code(),
        prescription.whenDone().orElse(null),
        assignment.createdAt());
  }
}
