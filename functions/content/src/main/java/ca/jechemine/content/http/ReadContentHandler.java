package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/content/{kind}/{slug}`: a draft is not there.
public final class ReadContentHandler extends HttpHandler {

  private final ContentEntries entries;

  public ReadContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ReadContentHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.entries = module.contentEntries();
  }

  @Override
  protected Response respond(Request request) {
    ContentEntry entry =
        entries
            .find(ContentPath.address(request))
            .map(Versioned::value)
            .filter(it -> it.head().isPublished())
            .orElseThrow(ContentEntries::unknown);
    Response answer = Response.ok(ContentViews.Entry.of(entry, PublicLocale.of(request)));
    return PublicLocale.asked(request).isPresent() ? PublicCache.minute(answer) : answer;
  }
}
