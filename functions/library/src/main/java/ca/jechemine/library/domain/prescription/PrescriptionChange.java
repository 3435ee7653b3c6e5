package ca.jechemine.library.domain.prescription;

import ca.jechemine.contracts.PrescriptionEvent;
import ca.jechemine.kernel.Versioned;
import java.util.List;

/// What becomes of a prescription and what is told of it: both, or nothing.
///
/// @param before as it was read; nobody may have changed it since
public record PrescriptionChange(
    Versioned<Prescription> before, Prescription next, List<? extends PrescriptionEvent> events) {

  public PrescriptionChange {
    events = List.copyOf(events);
  }

  /// One of which nothing is told.
  public static PrescriptionChange silent(Versioned<Prescription> before, Prescription next) {
    return new PrescriptionChange(before, next, List.of());
  }

  /// Whether it is open by it, and was not.
  public boolean opens() {
    return next instanceof Prescription.Open && !(before.value() instanceof Prescription.Open);
  }

  /// Whether it was open, and is not any more.
  public boolean closes() {
    return before.value() instanceof Prescription.Open && !(next instanceof Prescription.Open);
  }

  /// Whether the access that it gave ends by it.
  public boolean revokes() {
    return next instanceof Prescription.Withdrawn
        && !(before.value() instanceof Prescription.Withdrawn);
  }
}
