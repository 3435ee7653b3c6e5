package ca.jechemine.library.http;

import ca.jechemine.library.SearchModule;
import ca.jechemine.library.application.SearchResources;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// What `GET /api/resources/categories` and `GET /api/library/categories` answer: the categories
/// and types of all that the caller may see (contract 40 §4.2).
final class Categories {

  private final SearchResources searchResources;

  Categories(SearchModule module) {
    this.searchResources = module.searchResources();
  }

  Response answer(Request request) {
    return Response.ok(
        FacetsView.of(searchResources.facets(request.caller(), RequestedLocale.of(request))));
  }
}
