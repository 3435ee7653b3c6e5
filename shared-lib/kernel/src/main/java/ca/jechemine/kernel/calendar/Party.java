package ca.jechemine.kernel.calendar;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.net.URI;
import java.net.URISyntaxException;

/// Somebody who takes part, as calendars show and reach them.
public record Party(String name, String email) {

  /// Who organizes every appointment, from its first word to its last: calendars believe nobody
  /// else (RFC 5546 §2.1.4).
  public static final Party PLATFORM = new Party("Je chemine", "support@jechemine.ca");

  private static final Text ACCOUNT = new Text("Espace personnel", "Personal account");

  /// The same organizer by a name that tells nobody whose calendar it is, nor what for: the address
  /// has to stay (RFC 5546 §2.1.4), and calendars show it to who asks for more.
  public static Party unnamed(Language language) {
    return new Party(ACCOUNT.in(language), PLATFORM.email());
  }

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
