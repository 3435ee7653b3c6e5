package ca.jechemine.kernel;

import java.util.regex.Pattern;

/// What a file is called, cleaned of what a name could do harm with (contract 40 §2.4).
public final class FileName {

  /// The most characters that a name has.
  public static final int LONGEST = 200;

  /// Longer than that, what follows the last dot is no extension.
  private static final int LONGEST_EXTENSION = 20;

  private static final String UNNAMED = "fichier";
  private static final Pattern REFUSED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}<>:\"|?*]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern FIRST_DOTS = Pattern.compile("^[. ]+");

  private FileName() {}

  /// The name as it may be kept and shown: its last path segment, on one line, without leading
  /// dots, control characters or such as a file system refuses, at most `LONGEST` characters long
  /// with its extension; `fichier` when nothing is left.
  public static String cleaned(String raw) {
    String segment = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    String line = GAPS.matcher(REFUSED.matcher(segment).replaceAll("_")).replaceAll(" ");
    String name = FIRST_DOTS.matcher(line).replaceFirst("").strip();
    return name.isEmpty() ? UNNAMED : shortened(name);
  }

  private static String shortened(String name) {
    if (name.length() <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    String extension =
        dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = LONGEST - extension.length();
    boolean isCharacterCut = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, isCharacterCut ? end - 1 : end).strip() + extension;
  }
}
