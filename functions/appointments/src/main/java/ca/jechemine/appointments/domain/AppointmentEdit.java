package ca.jechemine.appointments.domain;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody wants otherwise of an appointment (contract 20 §2.5); what is null stays. `reason`
/// is of a cancellation.
public record AppointmentEdit(
    @Nullable AppointmentStatus status,
    @Nullable LocalDate date,
    @Nullable LocalTime time,
    @Nullable Integer duration,
    @Nullable Modality type,
    @Nullable Note notes,
    @Nullable Link meetingLink,
    @Nullable Note location,
    @Nullable String reason) {

  /// A text to be kept, or, when it is null, to be forgotten.
  public record Note(@Nullable String text) {

    @Override
    public String toString() {
      return "a note";
    }
  }

  /// A link to be kept, or, when it is null, to be forgotten.
  public record Link(@Nullable URI uri) {}

  /// The status that it is to have, if any was said.
  public Optional<AppointmentStatus> wantedStatus() {
    return Optional.ofNullable(status);
  }

  /// Whether a date or a time was said.
  public boolean movesIt() {
    return date != null || time != null;
  }

  /// The same, saying nothing of where.
  public AppointmentEdit withoutLocation() {
    return new AppointmentEdit(
        status, date, time, duration, type, notes, meetingLink, null, reason);
  }

  /// The meeting with what is said of it.
  Meeting of(Meeting meeting) {
    Meeting next = meeting;
    if (type != null) {
      next = next.with(type);
    }
    if (meetingLink != null) {
      next = next.withLink(meetingLink.uri());
    }
    if (location != null) {
      next = next.withLocation(location.text());
    }
    return notes == null ? next : next.withNotes(notes.text());
  }
}
