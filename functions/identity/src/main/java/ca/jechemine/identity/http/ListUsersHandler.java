package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.ListedProfessional;
import ca.jechemine.identity.domain.UserSummary;
import ca.jechemine.identity.domain.Users;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /api/users`: the professionals whom the public sees for anybody, every other list for
/// administrators with `manageUsers`. A bare array for whoever does not page.
public final class ListUsersHandler extends HttpHandler {

  private static final Access ADMINISTRATORS = Access.admin(AdminPermission.MANAGE_USERS);

  private final Users users;
  private final CallerAtTheDoor door;

  public ListUsersHandler() {
    this(UserModule.current());
  }

  private ListUsersHandler(UserModule module) {
    super(module.edge(), Access.anyone());
    this.users = module.users();
    this.door = CallerAtTheDoor.of(module.identity());
  }

  @Override
  protected Response respond(Request request) {
    Optional<String> role = request.query("role");
    if (role.filter(Role.PROFESSIONAL.code()::equals).isPresent()) {
      return answer(request, users.listed(page(request)).map(ItemView::of));
    }
    door.require(request, ADMINISTRATORS);
    PageRequest page = page(request);
    return answer(
        request,
        role.map(ListUsersHandler::role)
            .map(it -> users.in(it, page))
            .orElseGet(() -> users.all(page))
            .map(ItemView::of));
  }

  private Response answer(Request request, Page<ItemView> page) {
    if (request.query("limit").isEmpty() && request.query("cursor").isEmpty()) {
      return Response.ok(ItemView.class, page.items());
    }
    String next = page.following().map(it -> cursors().of(it, scope(request))).orElse(null);
    return Response.ok(new Answer(page.items(), next));
  }

  private PageRequest page(Request request) {
    Position from =
        request.query("cursor").map(it -> cursors().read(it, scope(request))).orElse(null);
    return new PageRequest(PageLimit.of(request, PageLimit.MOST), from);
  }

  private static String scope(Request request) {
    return "ListUsers " + request.query("role").orElse("");
  }

  private static Role role(String code) {
    return Stream.of(Role.values())
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            Refusal.invalid("role", new Text("n’est pas un rôle connu", "is not a known role")));
  }

  @Json
  record Answer(List<ItemView> users, @Nullable String nextCursor) {}

  /// One of a list: of a professional whom the public sees without `email` and
  /// `professionalLicenseStatus`, of anybody else without the last four.
  @Json
  record ItemView(
      @Json.Property("_id") String id,
      @Nullable String email,
      String firstName,
      String lastName,
      String role,
      String status,
      @Nullable String professionalLicenseStatus,
      String language,
      @Nullable String image,
      Instant createdAt,
      @Nullable Boolean hasSchedule,
      @Nullable String specialty,
      @Nullable List<String> languages,
      @Nullable List<String> modalities) {

    static ItemView of(ListedProfessional professional) {
      return new ItemView(
          professional.id().value(),
          null,
          professional.firstName(),
          professional.lastName(),
          Role.PROFESSIONAL.code(),
          "active",
          null,
          professional.language(),
          professional.image(),
          professional.createdAt(),
          true,
          professional.specialty(),
          professional.languages(),
          professional.modalities());
    }

    static ItemView of(UserSummary user) {
      return new ItemView(
          user.id().value(),
          user.email().value(),
          user.firstName(),
          user.lastName(),
          user.role().code(),
          user.status().code(),
          user.license().code(),
          user.language(),
          user.image(),
          user.createdAt(),
          null,
          null,
          null,
          null);
    }
  }
}
