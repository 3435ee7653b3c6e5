package ca.jechemine.library.http;

import ca.jechemine.library.domain.search.Facets;
import io.avaje.jsonb.Json;
import java.util.List;

/// What lists can be narrowed to.
@Json
record FacetsView(List<CategoryView> categories, List<TypeView> types) {

  static FacetsView of(Facets facets) {
    return new FacetsView(
        facets.categories().stream().map(it -> new CategoryView(it.name(), it.count())).toList(),
        facets.types().stream().map(it -> new TypeView(it.type().code(), it.count())).toList());
  }

  /// A category and how many are of it.
  @Json
  record CategoryView(String name, int count) {}

  /// A type and how many are of it.
  @Json
  record TypeView(String type, int count) {}
}
