package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.CalendarShare;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.CalendarToken;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.schedule.SlotRefusals;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// A professional opens their calendar to other programs, by an address that is a secret (contract
/// 20 §2.37, §2.38).
public final class ShareCalendar {

  private final CalendarShares shares;
  private final Professionals professionals;
  private final InstantSource clock;
  private final RandomGenerator random;

  public ShareCalendar(
      CalendarShares shares,
      Professionals professionals,
      InstantSource clock,
      RandomGenerator random) {
    this.shares = shares;
    this.professionals = professionals;
    this.clock = clock;
    this.random = random;
  }

  /// The token, if the calendar is open.
  public Optional<CalendarToken> current(UserId professional) {
    return shares.of(professional).map(it -> it.value().token());
  }

  /// The token of the calendar, which is open from now on: the same as before, or another one in
  /// its place when `rotate` says so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when nothing is known of the professional
  public CalendarToken open(UserId professional, boolean rotate) {
    if (professionals.find(professional).isEmpty()) {
      throw SlotRefusals.unknownProfessional();
    }
    return Retry.whenStale(() -> {
      Optional<Versioned<CalendarShare>> former = shares.of(professional);
      if (former.isPresent() && !rotate) {
        return former.get().value().token();
      }
      CalendarToken token = CalendarToken.next(random);
      shares.keep(new CalendarShare(professional, token, clock.instant()), former);
      return token;
    });
  }
}
