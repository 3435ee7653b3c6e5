package ca.jechemine.appointments.domain;

/// How an appointment takes what the payments domain tells of its payment (contract 30 §6.3, §10).
public final class Settling {

  private Settling() {}

  /// The payment as it was told; nothing when that, or something later, was told before, nor when
  /// the very next telling brings nothing new: none is left that could come late. What is not owed
  /// is not waited for, also when the payments domain told this before it heard of that.
  ///
  /// Nothing happened to the appointment by it: when it changed last stays what it was, so that a
  /// late transfer makes nobody's former professional their own again.
  ///
  /// @param awaitsGuarantee whether it has a date and nothing vouches for the payment
  public static Change told(Appointment appointment, Payment told, boolean awaitsGuarantee) {
    Payment known = appointment.payment();
    long further = told.settlement().version() - known.settlement().version();
    if (further <= 0) {
      return Change.none(appointment);
    }
    Appointment taken = appointment.with(known.as(told)).awaiting(awaitsGuarantee);
    Change change =
        Change.of(appointment, taken.isOwed() ? taken : taken.with(taken.payment().calledOff()));
    return further == 1 && change.isSilent() ? Change.none(appointment) : change;
  }

  /// Whether the others see no difference: nothing came of what was told but that it was.
  static boolean isSilent(Appointment before, Appointment after) {
    long version = after.payment().settlement().version();
    return version != before.payment().settlement().version()
        && before.with(before.payment().toldAt(version)).equals(after);
  }
}
