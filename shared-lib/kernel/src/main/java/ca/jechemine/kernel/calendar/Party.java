package ca.jechemine.kernel.calendar;

import java.net.URI;
import java.net.URISyntaxException;

/// Somebody who takes part, as calendars show and reach them.
public record Party(String name, String email) {

  /// Who organizes every appointment, from its first word to its last: calendars believe nobody
  /// else (RFC 5546 §2.1.4).
  public static final Party PLATFORM = new Party("Je chemine", "support@jechemine.ca");

  /// The address as calendars spell it.
  ///
  /// @throws IllegalArgumentException when it is none
  String mailto() {
    try {
      return new URI("mailto", email, null).toASCIIString();
    } catch (URISyntaxException none) {
      // Without the cause, which would quote it.
      throw new IllegalArgumentException("the address of a party is none");
    }
  }

  /// Without a name, so that it gets into no log.
  @Override
  public String toString() {
    return "a party";
  }
}
