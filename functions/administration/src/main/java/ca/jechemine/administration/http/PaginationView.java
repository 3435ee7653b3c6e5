package ca.jechemine.administration.http;

import ca.jechemine.administration.domain.Directory.Found;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Where a numbered page is in its list. `totalIsLowerBound` when more may match than were looked
/// at; it is not there otherwise.
@Json
record PaginationView(
    int page, int limit, long total, long pages, @Nullable Boolean totalIsLowerBound) {

  static PaginationView of(Found found, PeopleQuery query) {
    int limit = query.window().limit();
    return new PaginationView(
        query.page(),
        limit,
        found.total(),
        Math.ceilDiv(found.total(), limit),
        found.isLowerBound() ? true : null);
  }
}
