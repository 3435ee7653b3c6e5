package ca.jechemine.appointments.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a session came out, in the words of both frontends (contract 20 §2.15, §5.7).
public enum SessionOutcome {
  TRACKING_ONGOING("tracking_ongoing", Ending.COMPLETED, true, null),
  COMPLETED("completed", Ending.COMPLETED, true, null),
  REFERRAL_OTHER("referral_other", Ending.COMPLETED, true, null),
  CLIENT_NO_SHOW("client_no_show", Ending.NO_SHOW, true, null),
  NO_SHOW("no_show", Ending.NO_SHOW, true, null),
  RESCHEDULED_AGREED(
      "rescheduled_agreed", Ending.CANCELLED, false, "rescheduled_by_professional_agreement"),
  CANCELLED_LATE("cancelled_late", Ending.CANCELLED, true, "cancelled_late"),
  CANCELLED_48H_PLUS("cancelled_48h_plus", Ending.CANCELLED, false, "cancelled_48h_advance");

  /// What becomes of the appointment.
  public enum Ending {
    COMPLETED,
    NO_SHOW,
    CANCELLED
  }

  private final String code;
  private final Ending ending;
  private final boolean isBilled;
  private final @Nullable String cancelReason;

  SessionOutcome(String code, Ending ending, boolean isBilled, @Nullable String cancelReason) {
    this.code = code;
    this.ending = ending;
    this.isBilled = isBilled;
    this.cancelReason = cancelReason;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// What becomes of the appointment.
  public Ending ending() {
    return ending;
  }

  /// Whether the session is billed, in full, or not at all.
  public boolean isBilled() {
    return isBilled;
  }

  /// The reason that a cancelled appointment gives.
  public Optional<String> cancelReason() {
    return Optional.ofNullable(cancelReason);
  }

  /// Whether the nature of the act must be named: the newer frontend leaves it out of what was not
  /// held.
  public boolean wantsNature() {
    return switch (this) {
      case TRACKING_ONGOING, COMPLETED, REFERRAL_OTHER, CLIENT_NO_SHOW, RESCHEDULED_AGREED -> true;
      case NO_SHOW, CANCELLED_LATE, CANCELLED_48H_PLUS -> false;
    };
  }

  /// Whether the next appointment must be named.
  public boolean wantsNextAppointment() {
    return this == RESCHEDULED_AGREED;
  }

  /// The outcome of that code.
  public static Optional<SessionOutcome> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
