package ca.jechemine.library.application;

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

/// A professional gives up what they assigned, also when they do not accompany the client any more:
/// the access that it gave ends. Asked again, it changes nothing.
public final class WithdrawPrescription {

  private final Prescriptions prescriptions;
  private final Accompaniment accompaniment;
  private final InstantSource clock;

  public WithdrawPrescription(
      Prescriptions prescriptions, Accompaniment accompaniment, InstantSource clock) {
    this.prescriptions = prescriptions;
    this.accompaniment = accompaniment;
    this.clock = clock;
  }

  /// The client's prescription as it is then.
  ///
  /// @throws Refusal.NotFound when there is none that the caller may know of
  /// @throws Refusal.Forbidden when a colleague assigned it
  public Prescription withdraw(Caller caller, UserId client, PrescriptionId id) {
    return Retry.whenStale(() -> withdrawOnce(caller, client, id));
  }

  private Prescription withdrawOnce(Caller caller, UserId client, PrescriptionId id) {
    Versioned<Prescription> read =
        prescriptions.find(client, id).orElseThrow(PrescriptionRefusals::noPrescription);
    requireRight(caller, read.value());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Prescription next =
        switch (read.value()) {
          case Prescription.Open it -> it.withdrawn(now);
          case Prescription.Done it -> it.withdrawn(now);
          case Prescription.Withdrawn it -> it;
        };
    if (!next.equals(read.value())) {
      prescriptions.save(PrescriptionChange.silent(read, next));
    }
    return next;
  }

  private void requireRight(Caller caller, Prescription prescription) {
    if (Accompaniment.isProfessional(caller)
        && prescription.assignment().professional().equals(caller.id())) {
      return;
    }
    throw accompaniment.accompanies(caller, prescription.assignment().client())
        ? PrescriptionRefusals.notYourPrescription()
        : PrescriptionRefusals.noPrescription();
  }
}
