package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.application.ShowAdministrators;
import ca.jechemine.identity.application.ShowAdministrators.Listing;
import ca.jechemine.identity.application.ShowAdministrators.Wanted;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;

/// `GET /api/admin/admins`
public final class AdminListAdminsHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final int MOST = 200;
  private static final int LAST_PAGE = 1_000_000;

  private final ShowAdministrators administrators;

  public AdminListAdminsHandler() {
    this(AdministratorModule.current());
  }

  private AdminListAdminsHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_ADMINS));
    this.administrators = module.showAdministrators();
  }

  @Override
  protected Response respond(Request request) {
    int page = AdminFields.number(request, "page", 1, LAST_PAGE);
    int limit = AdminFields.number(request, "limit", USUAL, MOST);
    String role = request.query("role").filter(it -> !it.equals("all")).orElse(null);
    Wanted wanted =
        new Wanted(AdminFields.search(request).orElse(null), AdminFields.role(role).orElse(null));
    Listing listing = administrators.list(wanted, page, limit);
    return Response.ok(
        new Answer(
            listing.page().stream().map(AdministratorView::row).toList(),
            Pagination.of(page, limit, listing.total())));
  }

  @Json
  record Answer(List<AdministratorView> admins, Pagination pagination) {}

  @Json
  record Pagination(int page, int limit, int total, int pages) {

    static Pagination of(int page, int limit, int total) {
      return new Pagination(page, limit, total, Math.ceilDiv(total, limit));
    }
  }
}
