package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.KeepEmployees;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.InstantSource;
import java.util.Objects;

/// `POST /api/admin/employees`
public final class AdminCreateEmployeeHandler extends HttpHandler {

  private final KeepEmployees keepEmployees;
  private final InstantSource clock;

  public AdminCreateEmployeeHandler() {
    this(PeopleModule.current());
  }

  private AdminCreateEmployeeHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.keepEmployees = module.keepEmployees();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    EmployeeBody body = EmployeeBody.read(request.fields(), true, clock.instant());
    return answer(
        keepEmployees.create(
            Objects.requireNonNull(body.email()),
            body.password(),
            body::on,
            AdminFields.author(request),
            request.receipts(AdminCreateEmployeeHandler::answer)));
  }

  private static Response answer(Employee employee) {
    return Response.created(
        new CreatedView(
            employee.account().id().value(),
            employee.account().person().firstName(),
            employee.account().person().lastName(),
            employee.account().email().value()));
  }

  @Json
  record CreatedView(String id, String firstName, String lastName, String email) {}
}
