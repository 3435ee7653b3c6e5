package ca.jechemine.notifications.domain.letters;

import ca.jechemine.notifications.domain.Fill;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds in a text what stands in it for tokens: whole words, the longest first, each place once.
final class Tokens {

  private final Map<String, String> byValue = new HashMap<>();
  private final Pattern values;

  private Tokens(Map<String, String> spelled) {
    spelled.forEach((token, value) -> byValue.merge(value, token, Tokens::first));
    this.values =
        Pattern.compile(
            byValue.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(it -> "(?<![\\p{L}\\p{N}])" + Pattern.quote(it) + "(?![\\p{L}\\p{N}])")
                .collect(Collectors.joining("|", "", "|\\A(?!)")));
  }

  /// Those of a letter as lines of text.
  static Tokens plain(Fill fill) {
    return new Tokens(shown(fill));
  }

  /// Those of a letter as HTML.
  static Tokens html(Fill fill) {
    Map<String, String> spelled = shown(fill);
    spelled.replaceAll((_, value) -> LetterHtml.escaped(value));
    spelled.put("supportEmail", LetterHtml.SUPPORT);
    return new Tokens(spelled);
  }

  /// The text with tokens in place of what they stand for.
  String in(String text) {
    return values
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement("{{" + byValue.get(found.group()) + "}}"));
  }

  private static Map<String, String> shown(Fill fill) {
    return fill.values().entrySet().stream()
        .filter(it -> !Fill.isFlag(it.getValue()) && !it.getValue().startsWith("/"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Of two tokens that stand for the same the one that the contract names first is taken; of
  /// others, always the same one.
  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
