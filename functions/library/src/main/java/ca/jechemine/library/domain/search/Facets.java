package ca.jechemine.library.domain.search;

import ca.jechemine.library.domain.ResourceType;
import java.util.List;

/// What a list can be narrowed to, and how many would be left. The categories count what all
/// filters but that of the category leave, the types what all but that of the type leave; most
/// frequent first.
public record Facets(List<CategoryCount> categories, List<TypeCount> types) {

  public Facets {
    categories = List.copyOf(categories);
    types = List.copyOf(types);
  }

  /// A category, by its name in the language of the search.
  public record CategoryCount(String name, int count) {}

  /// A type.
  public record TypeCount(ResourceType type, int count) {}
}
