package ca.jechemine.identity.http;

import ca.jechemine.identity.AdministratorModule;
import ca.jechemine.identity.domain.PeopleSearch;
import ca.jechemine.identity.domain.PeopleSearch.Criteria;
import ca.jechemine.identity.domain.PersonFound;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Set;

/// `GET /api/admin/admins/clients`
public final class AdminListPromotableUsersHandler extends HttpHandler {

  private static final int MOST = 200;

  private final PeopleSearch people;

  public AdminListPromotableUsersHandler() {
    this(AdministratorModule.current());
  }

  private AdminListPromotableUsersHandler(AdministratorModule module) {
    super(module.edge(), Access.admin(AdminPermission.CREATE_ADMINS));
    this.people = module.peopleSearch();
  }

  @Override
  protected Response respond(Request request) {
    int limit = AdminFields.number(request, "limit", MOST, MOST);
    Criteria promotable =
        new Criteria(
            AdminFields.search(request).orElse(""),
            Set.of(Role.CLIENT, Role.PROFESSIONAL, Role.EMPLOYEE),
            Set.of(AccountStatus.ACTIVE));
    return Response.ok(
        new Answer(people.find(promotable, limit).stream().map(PersonView::of).toList()));
  }

  @Json
  record Answer(List<PersonView> clients) {}

  @Json
  record PersonView(
      @Json.Property("_id") String id,
      String firstName,
      String lastName,
      String email,
      String role,
      String createdAt) {

    static PersonView of(PersonFound person) {
      return new PersonView(
          person.id().value(),
          person.firstName(),
          person.lastName(),
          person.email().value(),
          person.role().code(),
          person.createdAt().toString());
    }
  }
}
