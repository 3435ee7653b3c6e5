package ca.jechemine.kernel.calendar;

import java.nio.charset.StandardCharsets;

/// Writes iCalendar's content lines (RFC 5545 §3.1): each ends in CRLF and is folded so that none
/// is longer than 75 octets of UTF-8; no character is cut in two.
final class ContentLines {

  private static final int LONGEST = 75;
  private static final String CRLF = "\r\n";

  private final StringBuilder lines = new StringBuilder();

  /// A property whose value is spelled as iCalendar wants it.
  ContentLines line(String name, String value) {
    fold(name + ":" + value);
    return this;
  }

  /// A property whose value is a text of any characters (RFC 5545 §3.3.11).
  ContentLines text(String name, String value) {
    return line(name, escaped(value));
  }

  /// A property that is about somebody: their name may be any text, the other parameters and the
  /// value are spelled as iCalendar wants them.
  ContentLines party(String property, String name, String parameters, String value) {
    return line(property + ";CN=\"" + quoted(name) + '"' + parameters, value);
  }

  /// Lines that are right already, each with its CRLF.
  ContentLines block(String block) {
    lines.append(block);
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }

  private void fold(String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int character = line.codePointAt(at);
      int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LONGEST) {
        lines.append(CRLF).append(' ');
        octets = 1;
      }
      lines.appendCodePoint(character);
      octets += size;
      at += Character.charCount(character);
    }
    lines.append(CRLF);
  }

  private static String escaped(String text) {
    return withoutControls(
            text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n'))
        .replace("\n", "\\n");
  }

  /// Inside quotes a quote, a caret and a new line are spelled with a caret (RFC 6868).
  private static String quoted(String text) {
    return withoutControls(
            text.replace("^", "^^").replace("\"", "^'").replace("\r\n", "\n").replace('\r', '\n'))
        .replace("\n", "^n");
  }

  private static String withoutControls(String text) {
    return text.codePoints()
        .filter(it -> it == '\n' || !Character.isISOControl(it))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
