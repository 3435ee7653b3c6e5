package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.Employees;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/employees`
public final class AdminListEmployeesHandler extends HttpHandler {

  private final Employees employees;

  public AdminListEmployeesHandler() {
    this(PeopleModule.current());
  }

  private AdminListEmployeesHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.employees = module.employees();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "AdminListEmployees " + request.caller().id();
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<Employee> page =
        employees.all(new PageRequest(PageLimit.of(request, PageLimit.MOST), from));
    String next = page.following().map(it -> cursors().of(it, scope)).orElse(null);
    return Response.ok(new Answer(page.map(EmployeeView::of).items(), next));
  }

  @Json
  record Answer(List<EmployeeView> employees, @Nullable String nextCursor) {}
}
