package ca.jechemine.appointments.calendar;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a mail tells a calendar of an appointment (RFC 5546): that it is to be, that it changed,
/// that it is not to be.
///
/// @param sequence 0 for the first, and one more each time that time or state changed; the
///   appointment remembers it, calendars ignore what is not newer
/// @param attendees whoever is to have it in their calendar, at least one
public record Invitation(
    AppointmentId appointment,
    int sequence,
    Method method,
    Slot slot,
    Instant at,
    Party organizer,
    List<Party> attendees,
    Content content) {

  public Invitation {
    attendees = List.copyOf(attendees);
    if (sequence < 0 || attendees.isEmpty()) {
      throw new IllegalArgumentException("an invitation has a sequence from 0, and attendees");
    }
  }

  /// The first word of an appointment.
  public static Invitation first(
      AppointmentId appointment,
      Slot slot,
      Instant at,
      Party organizer,
      List<Party> attendees,
      Content content) {
    return new Invitation(appointment, 0, Method.REQUEST, slot, at, organizer, attendees, content);
  }

  /// The same appointment at another time.
  public Invitation moved(Slot next, Instant when) {
    return new Invitation(
        appointment, sequence + 1, Method.REQUEST, next, when, organizer, attendees, content);
  }

  /// The same appointment, which will not be.
  public Invitation cancelled(Instant when) {
    return new Invitation(
        appointment, sequence + 1, Method.CANCEL, slot, when, organizer, attendees, content);
  }

  /// What a calendar is asked to do.
  public enum Method {
    REQUEST,
    CANCEL
  }

  /// What the calendar shows of it. Whoever looks over the shoulder sees it too.
  public sealed interface Content {

    /// In which language.
    Language language();
  }

  /// All that helps: how, with whom, where, and the page with the rest.
  public record Told(
      Language language,
      Modality modality,
      String with,
      @Nullable String location,
      @Nullable URI page)
      implements Content {}

  /// A time, and no hint of health: neither with whom nor where nor about what.
  public record Discreet(Language language) implements Content {}
}
