package ca.jechemine.documents.inspection;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The characters of PDF (ISO 32000-1, 7.2.2) and one word or name of it while it is read.
final class PdfSyntax {

  /// What is longer is nothing that is looked for. `/JavaScript` with every letter as `#xx` has 30.
  private static final int LONGEST = 40;

  private final byte[] token = new byte[LONGEST];
  private int length;

  static boolean isBlank(int one) {
    return one == ' ' || one == '\n' || one == '\r' || one == '\t' || one == 0 || one == '\f';
  }

  static boolean isDelimiter(int one) {
    return switch (one) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  static boolean isRegular(int one) {
    return !isBlank(one) && !isDelimiter(one);
  }

  void begin() {
    length = 0;
  }

  void add(int one) {
    if (length < LONGEST) {
      token[length] = (byte) one;
    }
    length++;
  }

  /// The word as it stands there; empty when it is too long to be of interest.
  String word() {
    return length > LONGEST ? "" : new String(token, 0, length, StandardCharsets.ISO_8859_1);
  }

  /// Whether it stands there like this; makes no text of it, because a document has millions.
  boolean is(String word) {
    boolean same = length == word.length();
    for (int at = 0; same && at < length; at++) {
      same = token[at] == word.charAt(at);
    }
    return same;
  }

  /// The name that it spells, whichever of its letters are written as `#xx`.
  String name() {
    String raw = word();
    if (raw.indexOf('#') < 0) {
      return raw;
    }
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < raw.length(); at++) {
      boolean escaped =
          raw.charAt(at) == '#'
              && at + 2 < raw.length()
              && HexFormat.isHexDigit(raw.charAt(at + 1))
              && HexFormat.isHexDigit(raw.charAt(at + 2));
      name.append(escaped ? (char) HexFormat.fromHexDigits(raw, at + 1, at + 3) : raw.charAt(at));
      at += escaped ? 2 : 0;
    }
    return name.toString();
  }

  /// Whether it names an action that runs something.
  static boolean isHarmful(String name) {
    return name.equals("JavaScript") || name.equals("Launch");
  }
}
