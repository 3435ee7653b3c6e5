package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an edit means, by who makes it (contract 20 §2.5).
public final class Editing {

  private Editing() {}

  /// Who edits, and what an appointment costs with the professional whose it is or, when it is
  /// offered to the editor, would be; `undo` is how long they may take an answer back.
  public record Editor(UserId user, Viewer as, Prices.Shares shares, Duration undo) {

    /// One who takes no answer back.
    public Editor(UserId user, Viewer as, Prices.Shares shares) {
      this(user, as, shares, Duration.ZERO);
    }
  }

  /// The appointment after the edit.
  ///
  /// @throws Refusal.Forbidden when it is not theirs to do
  /// @throws Refusal.BadRequest when the machine has no such step, or the time is past
  public static Change edit(Appointment appointment, AppointmentEdit edit, Editor by, Instant now) {
    return switch (by.as()) {
      case CLIENT -> byClient(appointment, edit, by, now);
      case OFFERED -> byOffered(appointment, edit, by, now);
      case PROFESSIONAL -> byParty(appointment, edit, by, Party.PROFESSIONAL, now);
      case ADMIN -> byParty(appointment, edit, by, Party.ADMIN, now);
    };
  }

  /// A client calls off, and nothing else.
  private static Change byClient(
      Appointment appointment, AppointmentEdit edit, Editor by, Instant now) {
    if (edit.status() != AppointmentStatus.CANCELLED) {
      throw Refusal.forbidden(
          "CANCEL_ONLY",
          new Text(
              "Vous pouvez seulement annuler ce rendez-vous.",
              "You can only cancel this appointment."));
    }
    return CallingOff.cancel(
        appointment, new CallingOff.Actor(Party.CLIENT, by.user()), edit.reason(), now);
  }

  /// Whom it is offered to says yes, which is accepting, or no, which is refusing and never calls
  /// the client's request off.
  private static Change byOffered(
      Appointment appointment, AppointmentEdit edit, Editor by, Instant now) {
    if (edit.status() == AppointmentStatus.SCHEDULED) {
      Change accepted = Undoing.accept(appointment, by.user(), by.shares(), by.undo(), now);
      return edit.movesIt()
          ? accepted.then(
              it -> Scheduling.at(it, slot(it, edit), by.shares(), Party.PROFESSIONAL, now))
          : accepted;
    }
    if (edit.status() == AppointmentStatus.CANCELLED) {
      return Undoing.turnDown(appointment, by.user(), by.undo(), now);
    }
    throw Refusals.notYours();
  }

  private static Change byParty(
      Appointment appointment, AppointmentEdit edit, Editor by, Party party, Instant now) {
    Change kept = Scheduling.keep(appointment, edit.of(appointment.meeting()), now);
    AppointmentStatus status = edit.wantedStatus().orElse(null);
    if (status == AppointmentStatus.CANCELLED) {
      return kept.then(
          it -> CallingOff.cancel(it, new CallingOff.Actor(party, by.user()), edit.reason(), now));
    }
    Change dated =
        edit.movesIt() || edit.duration() != null || confirmsAsked(appointment, status)
            ? kept.then(it -> Scheduling.at(it, slot(it, edit), by.shares(), party, now))
            : kept;
    return status == null ? dated : dated.then(it -> to(status, it, now));
  }

  private static Change to(AppointmentStatus status, Appointment appointment, Instant now) {
    return switch (status) {
      case ONGOING -> Scheduling.start(appointment, now);
      case COMPLETED -> Closing.complete(appointment, now);
      case NO_SHOW -> Closing.missed(appointment, now);
      case SCHEDULED, PENDING -> {
        if (appointment.state().status() != status) {
          throw Refusals.illegalTransition(appointment.state().status(), status);
        }
        yield Change.none(appointment);
      }
      case CANCELLED -> throw new IllegalStateException("calling off is decided before");
    };
  }

  /// Whether the professional agrees to the time that the client wished for.
  private static boolean confirmsAsked(
      Appointment appointment, @Nullable AppointmentStatus status) {
    return status == AppointmentStatus.SCHEDULED
        && appointment.state() instanceof State.Matched it
        && it.asked() != null;
  }

  /// The time that the edit names; what it leaves out is as it was.
  private static Slot slot(Appointment appointment, AppointmentEdit edit) {
    Optional<Slot> known = appointment.state().slot();
    LocalDate date =
        Optional.ofNullable(edit.date())
            .or(() -> known.map(Slot::date))
            .orElseThrow(Editing::noDate);
    LocalTime time =
        Optional.ofNullable(edit.time())
            .or(() -> known.map(Slot::time))
            .orElseThrow(Editing::noDate);
    int minutes = Optional.ofNullable(edit.duration()).orElse(appointment.minutes());
    return new Slot(date, time, minutes);
  }

  private static Refusal noDate() {
    return Refusal.badRequest(
        "DATE_AND_TIME_REQUIRED",
        new Text("Une date et une heure sont nécessaires.", "A date and a time are needed."));
  }
}
