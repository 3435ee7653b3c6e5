package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// A professional's answer to what was offered to them, of which nobody else was told yet, and
/// which they may take back until then (docs/adr/0050).
public sealed interface UntoldAnswer {

  /// Whose answer it is.
  UserId by();

  /// Until when it can be taken back; then the others are told.
  Instant until();

  /// They took the request, which these `others` had on offer as well. What taking it changed is
  /// kept as it was: where the request stood, what it cost, and what of the reminders had been
  /// said.
  record Accepted(
      UserId by,
      Instant until,
      List<UserId> others,
      State.Open before,
      Prices.Shares shares,
      List<Reminder> reminded)
      implements UntoldAnswer {

    public Accepted {
      others = List.copyOf(others);
      reminded = List.copyOf(reminded);
    }
  }

  /// They said no to an offer by name.
  record Refused(UserId by, Instant until) implements UntoldAnswer {}
}
