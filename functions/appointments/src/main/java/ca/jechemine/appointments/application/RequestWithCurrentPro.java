package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.FollowUp;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client asks their own professional for another session (contract 20 §2.30).
public final class RequestWithCurrentPro {

  /// Among so many of the latest appointments the current professional is looked for.
  static final int LOOKED_AT = 100;

  private final Appointments appointments;
  private final People people;
  private final Professionals professionals;
  private final PriceList prices;
  private final Ids ids;
  private final InstantSource clock;

  public RequestWithCurrentPro(
      Appointments appointments,
      People people,
      Professionals professionals,
      PriceList prices,
      Ids ids,
      InstantSource clock) {
    this.appointments = appointments;
    this.people = people;
    this.professionals = professionals;
    this.prices = prices;
    this.ids = ids;
    this.clock = clock;
  }

  /// What they ask for; without a length, as long as the professional's sessions are.
  public record Wish(
      LocalDate date,
      LocalTime time,
      Modality type,
      Optional<Integer> minutes,
      @Nullable String notes) {

    private FollowUp.Wanted with(Professional professional) {
      return new FollowUp.Wanted(
          new Slot(date, time, minutes.orElse(professional.sessionMinutes())), type, notes);
    }

    /// Without a word of it, so that it gets into no log.
    @Override
    public String toString() {
      return "a wish";
    }
  }

  /// The request as it was taken.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden with `PHONE_NOT_VERIFIED`
  /// @throws ca.jechemine.kernel.Refusal.BadRequest with `NO_CURRENT_PROFESSIONAL`, or when the
  ///   time is past
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the professional's account is closed
  /// @throws ca.jechemine.kernel.Refusal.Conflict when the time is not free
  public AppointmentId ask(UserId client, Wish wish, Receipts<AppointmentId> receipts) {
    if (people.find(client).filter(Person::isPhoneVerified).isEmpty()) {
      throw Refusals.phoneNotVerified();
    }
    Appointment last =
        FollowUp.withCurrentProfessional(appointments.latestOfClient(client, Range.ALL, LOOKED_AT))
            .orElseThrow(Refusals::noCurrentProfessional);
    Professional professional =
        last.state()
            .professional()
            .flatMap(professionals::find)
            .filter(Professional::isInUse)
            .orElseThrow(Refusals::noSuchProfessional);
    Prices current = prices.current();
    return Retry.whenStale(() -> {
      AppointmentId id = new AppointmentId(ids.next());
      appointments.save(
          0,
          FollowUp.asked(id, last, professional, wish.with(professional), current, clock.instant()),
          receipts.of(id));
      return id;
    });
  }
}
