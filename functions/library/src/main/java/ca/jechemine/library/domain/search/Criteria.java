package ca.jechemine.library.domain.search;

import ca.jechemine.kernel.Language;

/// What somebody looks for.
///
/// @param text what they typed, to be taken literally; empty when they typed nothing
/// @param language the one that counts more, in which names of categories are told
public record Criteria(
    String text, Language language, Viewer viewer, Filters filters, Order order, Window window) {

  /// As much of a text as is looked at (contract 40 §0).
  public static final int LONGEST_TEXT = 100;

  public Criteria {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("a text of more than " + LONGEST_TEXT + " characters");
    }
    if (text.isBlank() && order == Order.RELEVANCE) {
      throw new IllegalArgumentException("nothing is more relevant to nothing");
    }
  }
}
