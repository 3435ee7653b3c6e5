package ca.jechemine.content.domain;

import ca.jechemine.kernel.SearchText;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where an entry is read: its kind and its slug, which never change.
public record ContentAddress(ContentKind kind, String slug) {

  /// As many characters as a slug has at most.
  public static final int LONGEST_SLUG = 100;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");

  public ContentAddress {
    if (!isSlug(slug)) {
      throw new IllegalArgumentException("not a slug");
    }
  }

  /// Whether the text has the form of a slug.
  public static boolean isSlug(String text) {
    return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches();
  }

  /// The slug that a title makes: its words without accents, in lower case, as many as go in;
  /// nothing when no letter or digit is left.
  public static Optional<String> slugOf(String title) {
    String words =
        SearchText.words(title).stream()
            .map(it -> NO_SLUG.matcher(it).replaceAll(""))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("-"));
    if (words.length() <= LONGEST_SLUG) {
      return Optional.of(words).filter(it -> !it.isEmpty());
    }
    int end = words.lastIndexOf('-', LONGEST_SLUG);
    return Optional.of(words.substring(0, end < 1 ? LONGEST_SLUG : end));
  }
}
