package ca.jechemine.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What a file is called, cleaned of what a name could do harm with (contract 40 §2.4).
public final class FileName {

  /// How many UTF-16 units a name has at most.
  public static final int LONGEST = 200;

  /// What is longer behind the last dot is part of a sentence.
  private static final int LONGEST_EXTENSION = 16;

  private static final String NAMELESS = "fichier";

  /// Control characters, what file systems reserve, what makes the letters around it run backwards
  /// ("fdp.exe" as "exe.pdf") or is not seen at all, and halves of characters. Joiners stay: some
  /// languages cannot be written without them.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*\\\\/\\uFFFE\\uFFFF&&[^\\u200C\\u200D]]");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LEADING = Pattern.compile("^[.\\s]+");

  private FileName() {}

  /// The name as it may be kept and shown: one segment of a path, on one line, nothing that a
  /// system would hide, at most `LONGEST` long with its extension; `fichier` when nothing is left.
  /// What is clean stays as it is.
  public static String cleaned(String raw) {
    String segment = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    String composed = Normalizer.normalize(segment, Normalizer.Form.NFC);
    String harmless = FORBIDDEN.matcher(composed).replaceAll("_");
    String spaced = SPACES.matcher(harmless).replaceAll(" ").strip();
    String visible = LEADING.matcher(spaced).replaceFirst("");
    return visible.isEmpty() ? NAMELESS : shortened(visible, LONGEST);
  }

  /// The name with at most so many UTF-16 units, its extension among them.
  public static String shortened(String name, int longest) {
    if (name.length() <= longest) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension = name.length() - dot - 1 <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = longest - extension.length();
    boolean splits = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, splits ? end - 1 : end).strip() + extension;
  }
}
