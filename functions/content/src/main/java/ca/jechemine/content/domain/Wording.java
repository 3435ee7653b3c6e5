package ca.jechemine.content.domain;

import ca.jechemine.kernel.SearchText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How words are compared.
public final class Wording {

  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

  private Wording() {}

  /// What two labels are the same by: neither case, nor spaces around or between words, nor the way
  /// Unicode composes a letter tells them apart. Accents do: « pêche » is not « péché ».
  public static String key(String label) {
    return Normalizer.normalize(spaced(label).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  /// What a search compares: without accents and case, ligatures spelled out.
  public static String folded(String text) {
    return SearchText.folded(spaced(text)).replace('’', '\'');
  }

  /// One space between words, none around them.
  public static String spaced(String text) {
    return GAPS.matcher(text).replaceAll(" ").strip();
  }
}
