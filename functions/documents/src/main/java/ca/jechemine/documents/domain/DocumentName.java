package ca.jechemine.documents.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What a document is called in a client's file: words on one line, which are shown and never
/// become a path.
public final class DocumentName {

  /// How many UTF-16 units a name has at most.
  public static final int LONGEST = 200;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /// Control characters, what makes the letters around it run backwards, and halves of characters.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

  private DocumentName() {}

  /// The name that somebody typed, on one line; empty when nothing of it can be seen.
  public static String oneLine(String typed) {
    String spaced =
        SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ");
    return UNSEEN.matcher(spaced).replaceAll("").strip();
  }
}
