package ca.jechemine.library.http;

import ca.jechemine.kernel.Position;
import ca.jechemine.library.application.SearchResources.Shown;
import ca.jechemine.library.application.SearchResources.Wanted;
import ca.jechemine.library.domain.search.Found;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list of the library (contract 40 §4.2).
@Json
record ListView(
    List<ResourceView> resources,
    Pagination pagination,
    @Nullable String nextCursor,
    SummaryView summary,
    List<FacetsView.CategoryView> categories,
    List<FacetsView.TypeView> types) {

  static ListView of(Shown shown, Wanted wanted, Function<Position, String> cursor) {
    Found found = shown.found();
    FacetsView facets = FacetsView.of(found.facets());
    return new ListView(
        found.resources().stream()
            .map(it -> ResourceView.item(it, shown.shelf(it), shown.counts(it), wanted.language()))
            .toList(),
        Pagination.of(found, wanted.window().limit(), wanted.window().page(found.before())),
        found.next().map(cursor).orElse(null),
        new SummaryView(found.summary().total(), found.summary().free()),
        facets.categories(),
        facets.types());
  }

  /// Of all that the caller may see, whatever they look for.
  @Json
  record SummaryView(int total, int free) {}

  /// Where the page is in the list.
  @Json
  record Pagination(int page, int limit, int total, int pages) {

    static Pagination of(Found found, int limit, int page) {
      return new Pagination(page, limit, found.total(), Math.ceilDiv(found.total(), limit));
    }
  }
}
