package ca.jechemine.library.domain.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// In which order resources are listed; of two that are equal in it the newer comes first.
public enum Order {
  /// By how well they answer the text.
  RELEVANCE,
  /// Newest publication first.
  RECENT,
  /// Most often marked and downloaded first.
  POPULAR,
  /// Best rated first, the more often rated of two alike; unrated last.
  RATING,
  PRICE_ASC,
  PRICE_DESC,
  /// By the title in the language of the search, whatever its case and accents.
  TITLE,
  /// Last added first.
  CREATED;

  /// What a page may ask for (contract 40 §4.2).
  public static Optional<Order> of(String code) {
    return Stream.of(RECENT, POPULAR, RATING, PRICE_ASC, PRICE_DESC, TITLE)
        .filter(it -> it.code().equals(code))
        .findFirst();
  }

  /// As the query spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
