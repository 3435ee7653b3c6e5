package ca.jechemine.appointments.calendar;

import java.net.URI;
import java.net.URISyntaxException;

/// Somebody who takes part, as calendars show and reach them.
public record Party(String name, String email) {

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
}
