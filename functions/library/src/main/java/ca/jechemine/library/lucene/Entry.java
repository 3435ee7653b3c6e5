package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.SearchText;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.search.Filters;
import java.util.List;

/// A resource as the catalogue keeps it, with what it is sorted and filtered by made ready.
///
/// @param title as it sorts in each language
/// @param category in each language, folded
/// @param tags folded
record Entry(Resource resource, Text title, Text category, List<String> tags, Counts counts) {

  static Entry of(Resource resource, Counts counts) {
    Presentation shown = resource.shown();
    return new Entry(
        resource,
        new Text(
            SearchText.folded(in(shown.title(), Language.FR)),
            SearchText.folded(in(shown.title(), Language.EN))),
        new Text(
            SearchText.folded(shown.category().fr()), SearchText.folded(shown.category().en())),
        shown.tags().stream().map(SearchText::folded).toList(),
        counts);
  }

  Entry counted(Counts now) {
    return new Entry(resource, title, category, tags, now);
  }

  /// The name of its category in that language, else in the other.
  String categoryIn(Language language) {
    return in(resource.shown().category(), language);
  }

  boolean isOfType(Filters filters) {
    return filters.type().isEmpty() || filters.type().get() == resource.type();
  }

  /// @param folded the name, folded; empty for any
  boolean isOfCategory(String folded) {
    return folded.isEmpty() || category.fr().equals(folded) || category.en().equals(folded);
  }

  /// Whether it passes what is neither about type nor category.
  ///
  /// @param tag folded; empty for any
  boolean passes(Filters filters, String tag) {
    return (tag.isEmpty() || tags.contains(tag))
        && (!filters.freeOnly() || resource.isFree())
        && (filters.among().isEmpty() || filters.among().get().contains(resource.id()));
  }

  private static String in(Text text, Language language) {
    String wanted = text.in(language);
    return wanted.isEmpty() ? text.in(language == Language.FR ? Language.EN : Language.FR) : wanted;
  }
}
