package ca.jechemine.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Text as searches compare it: whatever its case and its accents.
public final class SearchText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchText() {}

  /// The text in lower case, without accents, ligatures in their letters.
  public static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae");
  }

  /// The words of the text, folded, in their order.
  public static List<String> words(String text) {
    return Stream.of(NO_WORD.split(folded(text), -1)).filter(it -> !it.isEmpty()).toList();
  }
}
