package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.library.application.ListPrescriptions.Item;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionState;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A prescription, as both sides see it. The title is as it was when it was assigned; `resource`,
/// in lists alone, is as it is now, and not there when it was deleted.
@Json
record PrescriptionView(
    String id,
    String clientId,
    String resourceId,
    String title,
    String prescribedByUserId,
    String prescribedByName,
    @Nullable String note,
    @Nullable LocalDate dueDate,
    String status,
    boolean isOverdue,
    Instant createdAt,
    @Nullable Instant remindedAt,
    @Nullable Instant doneAt,
    @Nullable Instant withdrawnAt,
    @Nullable ResourceView resource) {

  /// By itself.
  static PrescriptionView of(Prescription prescription, Language language, Instant now) {
    return of(prescription, null, language, now);
  }

  private static PrescriptionView of(Item item, Language language, Instant now) {
    return of(
        item.prescription(),
        item.resource()
            .map(it -> ResourceView.item(it, item.shelf(), item.counts(), language))
            .orElse(null),
        language,
        now);
  }

  private static PrescriptionView of(
      Prescription prescription, @Nullable ResourceView resource, Language language, Instant now) {
    Assignment assignment = prescription.assignment();
    return new PrescriptionView(
        assignment.id().value(),
        assignment.client().value(),
        assignment.resource().value(),
        ResourceView.in(assignment.title(), language),
        assignment.professional().value(),
        assignment.professionalsName(),
        assignment.note(),
        assignment.dueDate(),
        PrescriptionState.of(prescription).code(),
        prescription instanceof Prescription.Open it && it.isOverdue(now),
        assignment.createdAt(),
        prescription.told().remindedAt(),
        prescription.whenDone().orElse(null),
        prescription instanceof Prescription.Withdrawn it ? it.at() : null,
        resource);
  }

  /// A page of a list of them.
  @Json
  record Listed(List<PrescriptionView> prescriptions, @Nullable String nextCursor) {

    static Listed of(
        Page<Item> page, Cursors cursors, String scope, Language language, Instant now) {
      return new Listed(
          page.map(it -> PrescriptionView.of(it, language, now)).items(),
          page.following().map(it -> cursors.of(it, scope)).orElse(null));
    }
  }
}
