package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator sets the date of a request of the queue, with whomever it is to be (contract 40
/// §6.6). The time is claimed in the transaction: of two that overlap one is kept, however long
/// each is and whenever it begins.
public final class ScheduleServiceRequest {

  private final QueueDecisions queue;
  private final Professionals professionals;
  private final PriceList prices;
  private final Motifs motifs;

  public ScheduleServiceRequest(
      QueueDecisions queue, Professionals professionals, PriceList prices, Motifs motifs) {
    this.queue = queue;
    this.professionals = professionals;
    this.prices = prices;
    this.motifs = motifs;
  }

  /// What is wished for; without a length, the professional's own; what else is null stays as it
  /// is. A place is kept of meetings in person only.
  public record Wish(
      UserId professional,
      LocalDate date,
      LocalTime time,
      @Nullable Modality type,
      @Nullable Integer minutes,
      @Nullable String motif,
      @Nullable String notes,
      @Nullable String location) {

    Meeting of(Meeting meeting) {
      Meeting next = type == null ? meeting : meeting.with(type);
      if (notes != null) {
        next = next.withNotes(notes);
      }
      return location != null && next.modality() == Modality.IN_PERSON
          ? next.withLocation(location)
          : next;
    }

    /// Without a word of it, so that it gets into no log.
    @Override
    public String toString() {
      return "a date with " + professional;
    }
  }

  /// What it became.
  ///
  /// @throws Refusal.NotFound when there is no such request or professional, or their account is
  ///   closed
  /// @throws Refusal.Invalid when the motif is none of the catalogue's
  /// @throws Refusal.BadRequest `IN_THE_PAST`
  /// @throws Refusal.Conflict `NO_LONGER_PENDING`, `CHANGED_MEANWHILE`, `SLOT_TAKEN`, `SLOT_HELD`,
  ///   `DAY_BLOCKED`
  public Appointment schedule(Reader admin, AppointmentId id, Wish wish) {
    Professional known =
        professionals
            .find(wish.professional())
            .filter(Professional::isInUse)
            .orElseThrow(Refusals::noSuchProfessional);
    Prices current = prices.current();
    Queueing.Date.@Nullable Motif motif = motif(wish.motif());
    Slot slot =
        new Slot(
            wish.date(),
            wish.time(),
            Optional.ofNullable(wish.minutes()).orElseGet(known::sessionMinutes));
    return queue.decide(
        QueueDecisions.Act.status(admin, Intervention.Kind.SCHEDULE),
        id,
        (appointment, now) -> {
          queue.requirePending(appointment);
          return Queueing.schedule(
              appointment,
              new Queueing.Date(wish.professional(), slot, wish.of(appointment.meeting()), motif),
              current.shares(appointment.request().therapyType(), known.prices()),
              now);
        });
  }

  private Queueing.Date.@Nullable Motif motif(@Nullable String named) {
    if (named == null) {
      return null;
    }
    return Optional.ofNullable(motifs.frenchLabels(List.of(named)).get(named))
        .map(french -> new Queueing.Date.Motif(named, french))
        .orElseThrow(() ->
            Refusal.invalid(
                "motif", new Text("n’est pas un motif connu", "is not a motif that is known")));
  }
}
