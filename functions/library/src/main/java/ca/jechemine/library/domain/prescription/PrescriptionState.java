package ca.jechemine.library.domain.prescription;

import java.util.Locale;

/// How a prescription stands, as lists name it.
public enum PrescriptionState {
  OPEN,
  DONE,
  WITHDRAWN;

  /// That of the prescription.
  public static PrescriptionState of(Prescription prescription) {
    return switch (prescription) {
      case Prescription.Open _ -> OPEN;
      case Prescription.Done _ -> DONE;
      case Prescription.Withdrawn _ -> WITHDRAWN;
    };
  }

  /// The one that is spelled so.
  ///
  /// @throws IllegalArgumentException when there is none
  public static PrescriptionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
