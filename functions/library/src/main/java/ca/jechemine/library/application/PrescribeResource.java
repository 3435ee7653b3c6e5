package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.library.domain.prescription.PrescriptionRefusals;
import ca.jechemine.library.domain.prescription.Prescriptions;
import ca.jechemine.library.domain.prescription.Toronto;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A professional assigns a resource to a client of theirs, who may open it from then on and is
/// told.
public final class PrescribeResource {

  /// What is assigned, sound in itself.
  public record Wish(ResourceId resource, @Nullable String note, @Nullable LocalDate dueDate) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "wish for " + resource;
    }
  }

  private final Prescriptions prescriptions;
  private final Resources resources;
  private final Accompaniment accompaniment;
  private final Ids ids;
  private final InstantSource clock;

  public PrescribeResource(
      Prescriptions prescriptions,
      Resources resources,
      Accompaniment accompaniment,
      Ids ids,
      InstantSource clock) {
    this.prescriptions = prescriptions;
    this.resources = resources;
    this.accompaniment = accompaniment;
    this.ids = ids;
    this.clock = clock;
  }

  /// The prescription of whoever calls.
  ///
  /// @throws Refusal when they do not accompany that client, the resource is not published or not
  ///   for clients, the due date is over or too far off, or the same is to be done already
  public Prescription.Open assign(
      Caller caller, UserId client, Wish wish, Receipts<Prescription.Open> receipts) {
    return Retry.whenStale(() -> assignOnce(caller, client, wish, receipts));
  }

  private Prescription.Open assignOnce(
      Caller caller, UserId client, Wish wish, Receipts<Prescription.Open> receipts) {
    accompaniment.require(caller, client);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    requireDay(wish.dueDate(), now);
    Versioned<Resource> resource = prescribable(wish.resource());
    Prescription.Open prescription =
        Prescription.Open.assigned(
            new Assignment(
                new PrescriptionId(ids.next()),
                client,
                caller.id(),
                caller.name(),
                wish.resource(),
                resource.value().shown().title(),
                wish.note(),
                wish.dueDate(),
                now));
    prescriptions.assign(prescription, resource, receipts.of(prescription));
    return prescription;
  }

  private Versioned<Resource> prescribable(ResourceId id) {
    Versioned<Resource> resource =
        resources.find(id).filter(it -> it.value().isPublished()).orElseThrow(Resources::unknown);
    if (resource.value().audience() == Audience.PROFESSIONAL) {
      throw PrescriptionRefusals.notForClients();
    }
    return resource;
  }

  private static void requireDay(@Nullable LocalDate due, Instant now) {
    LocalDate today = Toronto.day(now);
    if (due != null
        && (due.isBefore(today) || due.isAfter(today.plusYears(Assignment.MOST_YEARS)))) {
      throw PrescriptionRefusals.noDueDate();
    }
  }
}
