package ca.jechemine.appointments.domain;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How and where a session is held, and what the professional notes of it. `notes` are the
/// professional's alone: no client ever sees them (contract 20 §2.5).
public record Meeting(
    Modality modality, @Nullable URI link, @Nullable String location, @Nullable String notes) {

  /// Nothing known yet but how.
  public static Meeting by(Modality modality) {
    return new Meeting(modality, null, null, null);
  }

  /// Where to click.
  public Optional<URI> meetingLink() {
    return Optional.ofNullable(link);
  }

  /// Held otherwise.
  public Meeting with(Modality next) {
    return new Meeting(next, link, location, notes);
  }

  /// With another link, or none.
  public Meeting withLink(@Nullable URI next) {
    return new Meeting(modality, next, location, notes);
  }

  /// In another place, or in none that is known.
  public Meeting withLocation(@Nullable String next) {
    return new Meeting(modality, link, next, notes);
  }

  /// With other notes, or none.
  public Meeting withNotes(@Nullable String next) {
    return new Meeting(modality, link, location, next);
  }

  /// Without what is in it, so that it gets into no log.
  @Override
  public String toString() {
    return "a meeting by " + modality.code();
  }
}
