package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.UnlockUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/users/{id}/unlock`
public final class AdminUnlockUserHandler extends HttpHandler {

  private final UnlockUser unlockUser;

  public AdminUnlockUserHandler() {
    this(PeopleModule.current());
  }

  private AdminUnlockUserHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.unlockUser = module.unlockUser();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    return Response.ok(
        unlockUser
            .unlock(id, AdminFields.author(request))
            .map(it -> new UnlockedView(true, it.name()))
            .orElseGet(() -> new UnlockedView(true, null)));
  }

  /// `loginBlock` is the code of what else stands in the way of signing in (contract 10 §11.2).
  @Json
  record UnlockedView(boolean success, @Nullable String loginBlock) {}
}
