package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// A session that an administrator bills by hand (contract 30 §7): it was held, and costs that.
///
/// @param date and time of the session, Toronto wall clock; of an appointment that there is, its
///   own count
/// @param actNature what was done, as contract 20 spells it; null when not said
/// @param actNatureOther what was done in words; null when not said
/// @param action whether the money came, or is asked for
/// @param by the administrator
public record ManualInvoice(
    UserId client,
    UserId professional,
    LocalDate date,
    LocalTime time,
    @Nullable String actNature,
    @Nullable String actNatureOther,
    Money amount,
    Action action,
    UserId by,
    Instant at) {

  /// How the appointment ended.
  Invoice.Closure closure() {
    return new Invoice.Closure(at, "completed", actNature, actNatureOther);
  }

  /// Without the people, so that they get into no log.
  @Override
  public String toString() {
    return "by " + by + " at " + at;
  }

  /// What is done about the money.
  public enum Action {
    /// The client is asked for it.
    REQUEST("request"),
    /// It came outside the platform.
    PAID("paid");

    private final String code;

    Action(String code) {
      this.code = code;
    }

    /// As JSON spells it.
    public String code() {
      return code;
    }
  }
}
