package ca.jechemine.library.application;

import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionChange;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.library.domain.prescription.PrescriptionRefusals;
import ca.jechemine.library.domain.prescription.Prescriptions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A client, or the guardian of a minor, says that what was assigned is done, or takes that back.
/// Said again, it changes nothing. The professional is told of the first time alone: whoever
/// changes their mind back and forth writes to nobody.
public final class CompletePrescription {

  private final Prescriptions prescriptions;
  private final Accompaniment accompaniment;
  private final InstantSource clock;

  public CompletePrescription(
      Prescriptions prescriptions, Accompaniment accompaniment, InstantSource clock) {
    this.prescriptions = prescriptions;
    this.accompaniment = accompaniment;
    this.clock = clock;
  }

  /// It is done.
  ///
  /// @throws Refusal.NotFound when the caller may not act for that client, or does not see it
  public Prescription complete(Caller caller, UserId client, PrescriptionId id) {
    return Retry.whenStale(() -> {
      Versioned<Prescription> read = read(caller, client, id);
      return switch (read.value()) {
        case Prescription.Open it -> {
          Prescription.Done next = it.done(now());
          prescriptions.save(new PrescriptionChange(read, next, told(caller, it, next)));
          yield next;
        }
        case Prescription.Done it -> it;
        case Prescription.Withdrawn it -> it;
      };
    });
  }

  /// It is not done.
  ///
  /// @throws Refusal.NotFound when the caller may not act for that client, or does not see it
  /// @throws Refusal.Conflict when it was withdrawn since, or the same was assigned again
  public Prescription reopen(Caller caller, UserId client, PrescriptionId id) {
    return Retry.whenStale(() -> {
      Versioned<Prescription> read = read(caller, client, id);
      return switch (read.value()) {
        case Prescription.Open it -> it;
        case Prescription.Done it -> {
          Prescription.Open next = it.reopened();
          prescriptions.save(PrescriptionChange.silent(read, next));
          yield next;
        }
        case Prescription.Withdrawn _ -> throw PrescriptionRefusals.withdrawn();
      };
    });
  }

  private Versioned<Prescription> read(Caller caller, UserId client, PrescriptionId id) {
    accompaniment.requireActor(caller, client);
    return prescriptions
        .find(client, id)
        .filter(it -> it.value().isShownToClient())
        .orElseThrow(PrescriptionRefusals::noPrescription);
  }

  private static List<PrescriptionEvent> told(
      Caller caller, Prescription.Open before, Prescription.Done next) {
    boolean isNews = !before.told().isDoneTold() && next.told().isDoneTold();
    boolean isClient = caller.id().equals(next.assignment().client());
    return isNews ? List.of(next.event(isClient ? caller.name() : null)) : List.of();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
