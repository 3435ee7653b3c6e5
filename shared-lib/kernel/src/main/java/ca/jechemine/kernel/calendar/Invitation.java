package ca.jechemine.kernel.calendar;

import ca.jechemine.kernel.Language;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file tells a calendar of an appointment (RFC 5546): that it is to be, that it changed,
/// that it is not to be.
///
/// @param attendees whoever is to have it in their calendar, at least one
public record Invitation(CalendarEntry entry, List<Party> attendees, Content content) {

  public Invitation {
    attendees = List.copyOf(attendees);
    if (attendees.isEmpty()) {
      throw new IllegalArgumentException("an invitation is somebody's");
    }
  }

  /// What a calendar is asked to do.
  enum Method {
    REQUEST,
    CANCEL
  }

  Method method() {
    return entry.isCancelled() ? Method.CANCEL : Method.REQUEST;
  }

  /// What the calendar shows of it besides the time, to whoever looks over the shoulder too: never
  /// a word of health, nor why help is sought.
  public sealed interface Content {

    /// The receiver's language.
    Language language();
  }

  /// For the client: how, with whom, where, and the page with the rest. `link` is where to click,
  /// `location` where to go, in the professional's words.
  public record ForClient(
      Language language,
      @Nullable String professional,
      @Nullable String location,
      @Nullable URI link,
      URI page)
      implements Content {

    /// Without a name or a place, so that it gets into no log.
    @Override
    public String toString() {
      return "for a client";
    }
  }

  /// For the professional: how, and the page that says with whom and where, which their calendar
  /// does not (contract 20 §2.39).
  public record ForProfessional(Language language, URI page) implements Content {}

  /// For anybody else, and for who chose discretion: a time, and neither what it is for, nor with
  /// whom, nor where, nor whose calendar it is.
  public record Discreet(Language language) implements Content {}
}
