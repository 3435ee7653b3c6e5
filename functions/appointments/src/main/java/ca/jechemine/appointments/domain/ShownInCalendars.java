package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a calendar shows of an appointment, as far as people go by it: two that are equal are one
/// to whoever looks (P13, RFC 5546 §2.1.4). Whether it is being held or is over is not in it, nor
/// what the professional notes.
public sealed interface ShownInCalendars {

  /// It has no date, and never had one.
  record Nothing() implements ShownInCalendars {}

  /// It is to be, or was: when, how and where.
  record Session(Slot slot, Modality modality, @Nullable URI link, @Nullable String location)
      implements ShownInCalendars {

    /// Without the place, so that it gets into no log.
    @Override
    public String toString() {
      return "a session at " + slot;
    }
  }

  /// It had a date, and is called off: nothing else of it counts any more.
  record CalledOff(Slot slot) implements ShownInCalendars {}

  /// Of this appointment.
  static ShownInCalendars of(Appointment appointment) {
    Meeting meeting = appointment.meeting();
    return switch (appointment.state()) {
      case State.Dated it ->
          new Session(it.at(), meeting.modality(), meeting.link(), meeting.location());
      case State.Cancelled it when it.before() instanceof State.Dated was ->
          new CalledOff(was.at());
      case State.Open _, State.Matched _, State.Cancelled _ -> new Nothing();
    };
  }
}
