package ca.jechemine.content.http;

import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.runtime.http.Request;

/// The kind or the entry that a path names. What cannot be one is not there.
final class ContentPath {

  private ContentPath() {}

  static ContentKind kind(Request request) {
    return ContentKind.of(request.path("kind")).orElseThrow(ContentEntries::unknown);
  }

  static ContentAddress address(Request request) {
    ContentKind kind = kind(request);
    String slug = request.path("slug");
    if (!ContentAddress.isSlug(slug)) {
      throw ContentEntries.unknown();
    }
    return new ContentAddress(kind, slug);
  }
}
