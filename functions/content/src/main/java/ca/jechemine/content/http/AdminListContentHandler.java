package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.kernel.AdminPermission;
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

/// `GET /api/admin/content/{kind}`: all of a kind, drafts too, in pages.
public final class AdminListContentHandler extends HttpHandler {

  private final ContentEntries entries;

  public AdminListContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminListContentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.entries = module.contentEntries();
  }

  @Override
  protected Response respond(Request request) {
    ContentKind kind = ContentPath.kind(request);
    int limit = PageLimit.of(request, PageLimit.MOST);
    String scope = "AdminListContent " + kind.code();
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<ContentEntry> page = entries.all(kind, new PageRequest(limit, from));
    return Response.ok(
        new Answer(
            page.items().stream().map(ContentViews.Pair::of).toList(),
            page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  @Json
  record Answer(List<ContentViews.Pair> items, @Nullable String nextCursor) {}
}
