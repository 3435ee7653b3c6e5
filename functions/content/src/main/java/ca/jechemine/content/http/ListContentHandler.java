package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentHead;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/content/{kind}`: what is published, without the texts; in pages.
public final class ListContentHandler extends HttpHandler {

  private final ContentEntries entries;

  public ListContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ListContentHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.entries = module.contentEntries();
  }

  @Override
  protected Response respond(Request request) {
    ContentKind kind = ContentPath.kind(request);
    Language language = PublicLocale.of(request);
    int limit = PageLimit.of(request, PageLimit.MOST);
    String scope = "ListContent " + kind.code();
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<ContentHead> page = entries.published(kind, new PageRequest(limit, from));
    Response answer =
        Response.ok(
            new Answer(
                page.items().stream().map(it -> ContentViews.Entry.of(it, language, null)).toList(),
                page.following().map(it -> cursors().of(it, scope)).orElse(null)));
    return PublicLocale.asked(request).isPresent() ? PublicCache.minute(answer) : answer;
  }

  @Json
  record Answer(List<ContentViews.Entry> items, @Nullable String nextCursor) {}
}
