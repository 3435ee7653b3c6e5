package ca.jechemine.notifications.domain.document;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Greeting;

/// What somebody wrote, as a letter or a row may quote it: one line, and not too long a one.
final class Written {

  private static final int LONGEST = 200;
  private static final Text SOMEBODY = new Text("l’équipe Je chemine", "the Je chemine team");

  private Written() {}

  /// The name of a document.
  static String line(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /// The name of whoever shares or asks; of one that could be read as a link, the team's.
  static Text name(String given) {
    String name = Greeting.name(given);
    return name.isEmpty() ? SOMEBODY : new Text(name, name);
  }
}
