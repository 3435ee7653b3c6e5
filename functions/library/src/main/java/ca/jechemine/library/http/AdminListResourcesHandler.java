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

/// `GET /api/admin/resources`
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
    int limit = PageLimit.of(request, QueryFields.USUAL, MOST);
    int page = QueryFields.page(request);
    Found found =
        searchResources.searchAtDesk(
            new Criteria(
                QueryFields.search(request),
                request.language(),
                new Viewer.Desk(status),
                filters,
                Order.CREATED,
                new Window.Numbered(page, limit)));
    return Response.ok(
        new Answer(
            found.resources().stream().map(AdminResourceView::of).toList(),
            ListView.Pagination.of(found, limit, page)));
  }

  private static Optional<ResourceStatus> status(Request request, Violations violations) {
    Optional<String> asked = request.query("status").filter(it -> !it.equals("all"));
    Optional<ResourceStatus> known = asked.flatMap(ResourceStatus::of);
    violations.require(asked.isEmpty() || known.isPresent(), "status", QueryFields.UNKNOWN);
    return known;
  }

  @Json
  record Answer(List<AdminResourceView> resources, ListView.Pagination pagination) {}
}
