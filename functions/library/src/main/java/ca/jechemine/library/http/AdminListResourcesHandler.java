package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.SearchModule;
import ca.jechemine.library.application.SearchResources;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Found;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Viewer;
import ca.jechemine.library.domain.search.Window;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/resources`, by page or by cursor: whoever follows the cursors sees each resource
/// once, also while others are added.
public final class AdminListResourcesHandler extends HttpHandler {

  private static final int MOST = 200;

  private final SearchResources searchResources;

  public AdminListResourcesHandler() {
    this(SearchModule.current());
  }

  private AdminListResourcesHandler(SearchModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.searchResources = module.searchResources();
  }

  @Override
  protected Response respond(Request request) {
    Violations violations = new Violations();
    Filters filters =
        new Filters(
            QueryFields.type(request, violations),
            Optional.empty(),
            Optional.empty(),
            false,
            Optional.empty());
    Optional<ResourceStatus> status = status(request, violations);
    violations.refuseIfAny();
    String text = QueryFields.search(request);
    int limit = PageLimit.of(request, QueryFields.USUAL, MOST);
    String scope = scope(text, filters, status);
    Window first = new Window.Numbered(QueryFields.page(request), limit);
    Window window =
        request
            .query("cursor")
            .<Window>map(it -> new Window.After(cursors().read(it, scope), limit))
            .orElse(first);
    Found found =
        searchResources.searchAtDesk(
            new Criteria(
                text, request.language(), new Viewer.Desk(status), filters, Order.CREATED, window));
    return Response.ok(
        new Answer(
            found.resources().stream().map(AdminResourceView::of).toList(),
            ListView.Pagination.of(found, limit, window.page(found.before())),
            found.next().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  /// A cursor is good for the list that gave it, in stretches of any length.
  private static String scope(String text, Filters filters, Optional<ResourceStatus> status) {
    return String.join(
        "\n",
        "AdminListResources",
        text,
        filters.type().map(Enum::name).orElse(""),
        status.map(Enum::name).orElse(""));
  }

  private static Optional<ResourceStatus> status(Request request, Violations violations) {
    Optional<String> asked = request.query("status").filter(it -> !it.equals("all"));
    Optional<ResourceStatus> known = asked.flatMap(ResourceStatus::of);
    violations.require(asked.isEmpty() || known.isPresent(), "status", QueryFields.UNKNOWN);
    return known;
  }

  @Json
  record Answer(
      List<AdminResourceView> resources,
      ListView.Pagination pagination,
      @Nullable String nextCursor) {}
}
