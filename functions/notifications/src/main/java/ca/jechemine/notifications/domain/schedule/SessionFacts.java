package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Link;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A session in the words of a letter: with whom, how, when and where.
final class SessionFacts {

  static final Text PROFESSIONAL = new Text("Professionnel", "Professional");
  static final Text CLIENT = new Text("Client", "Client");

  private static final Text WHEN = new Text("Date et heure", "Date and time");
  private static final Text EASTERN = new Text(" (heure de l’Est)", " (Eastern Time)");
  private static final Text DURATION = new Text("Durée", "Duration");
  private static final Text PLACE = new Text("Lieu", "Place");
  private static final Text BEFORE = new Text("Auparavant", "Before");
  private static final Text JOIN = new Text("Rejoindre la rencontre", "Join the meeting");

  private SessionFacts() {}

  /// Of a session; `role` says what the other is to the reader, and `before` when it was to be.
  static Facts of(
      About about, Text role, String other, @Nullable Instant before, Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(role.in(language), other));
    facts.add(BookingFacts.modality(about, language));
    if (before != null) {
      facts.add(new Fact(BEFORE.in(language), Days.withTime(before).in(language)));
    }
    if (about.startsAt() != null) {
      facts.add(when(about.startsAt(), language));
    }
    facts.add(new Fact(DURATION.in(language), about.duration() + "\u00a0minutes"));
    if (about.location() != null && !about.location().isBlank()) {
      facts.add(new Fact(PLACE.in(language), about.location()));
    }
    return new Facts(facts);
  }

  /// The day and the time of it.
  static Fact when(Instant start, Language language) {
    return new Fact(WHEN.in(language), Days.withTime(start).in(language) + EASTERN.in(language));
  }

  /// Where to click, once that is known.
  static List<Block> join(About about, Language language) {
    return about.meetingLink() == null
        ? List.of()
        : List.of(new Link(JOIN.in(language), about.meetingLink()));
  }
}
