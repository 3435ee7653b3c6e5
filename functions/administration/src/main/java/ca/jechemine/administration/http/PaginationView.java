package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Directory.Found;
import io.avaje.jsonb.Json;

/// Where a numbered page is in its list.
@Json
record PaginationView(int page, int limit, long total, long pages) {

  static PaginationView of(Found found, PeopleQuery query) {
    int limit = query.window().limit();
    return new PaginationView(
        query.page(), limit, found.total(), Math.ceilDiv(found.total(), limit));
  }
}
