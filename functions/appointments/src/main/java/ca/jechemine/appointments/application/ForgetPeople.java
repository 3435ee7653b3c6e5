package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.Forgetting;
import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.ForgottenPerson;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;

/// Forgets what is personal in the appointments of somebody whose account was anonymised, takes
/// away what they wished and closes their calendar to others (contract 10 §4.6, §11.9). What is
/// kept, and why, is in ADR 0030.
///
/// Whatever it dies of, a repetition goes on: that somebody is to be forgotten is kept before all
/// else, and each appointment is one write. What changes afterwards is looked at again.
public final class ForgetPeople {

  /// As many as one delivery goes through.
  static final int PAGE = 25;

  private final ForgottenPeople forgotten;
  private final Appointments appointments;
  private final CalendarShares calendars;
  private final ClientWishes wishes;
  private final InstantSource clock;

  public ForgetPeople(
      ForgottenPeople forgotten,
      Appointments appointments,
      CalendarShares calendars,
      ClientWishes wishes,
      InstantSource clock) {
    this.forgotten = forgotten;
    this.appointments = appointments;
    this.calendars = calendars;
    this.wishes = wishes;
    this.clock = clock;
  }

  /// Begins with somebody whose account was anonymised, or goes on where a former delivery died.
  public void begin(UserId id) {
    forgotten.begin(id, clock.instant());
    calendars.forget(id);
    wishes.forget(id);
    goOn(id);
  }

  /// Forgets the next of somebody's appointments; has it gone on with when there are more.
  public void goOn(UserId id) {
    forgotten.find(id).filter(it -> !it.isDone()).ifPresent(this::part);
  }

  private void part(ForgottenPerson read) {
    Page<Appointment> page =
        appointments.ofClient(read.id(), Range.ALL, new PageRequest(PAGE, read.next()));
    page.items().forEach(it -> forget(it.id(), read.id()));
    try {
      forgotten.keep(read.after(page.next(), clock.instant()), clock.instant());
    } catch (StaleVersion goneOn) {
      // Another delivery did the same at the same time, and has it gone on with.
      return;
    }
  }

  /// An appointment was made or changed: of somebody who is forgotten it is looked at again, as
  /// that may have been under way meanwhile.
  public void lookAgain(AppointmentId id, UserId client) {
    if (forgotten.find(client).isPresent()) {
      forget(id, client);
    }
  }

  private void forget(AppointmentId id, UserId client) {
    Retry.whenStale(() -> {
      appointments
          .find(id)
          .filter(it -> it.value().client().equals(client))
          .ifPresent(this::forget);
      return id;
    });
  }

  private void forget(Versioned<Appointment> read) {
    appointments.forget(read.version(), Forgetting.of(read.value(), clock.instant()));
  }
}
