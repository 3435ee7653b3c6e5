package ca.jechemine.kernel;

import java.time.Instant;
import java.util.HexFormat;

/// The form of every id: 24 lower-case hexadecimal characters (contract 10 §1).
public final class HexId {

  static final int LENGTH = 24;

  private HexId() {}

  /// Whether the text has the form of an id; it says nothing of whether the thing exists.
  public static boolean isValid(String text) {
    return text.length() == LENGTH && text.chars().allMatch(HexId::isLowerHex);
  }

  /// The id as it is.
  ///
  /// @throws IllegalArgumentException when the text is none
  public static String require(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not an id of 24 hexadecimal characters");
    }
    return text;
  }

  /// When an id of this project was made: its first half is milliseconds since 1970 (`Ids`).
  public static Instant madeAt(String id) {
    return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(id.substring(0, LENGTH / 2)));
  }

  private static boolean isLowerHex(int character) {
    return HexFormat.isHexDigit(character) && !(character >= 'A' && character <= 'F');
  }
}
