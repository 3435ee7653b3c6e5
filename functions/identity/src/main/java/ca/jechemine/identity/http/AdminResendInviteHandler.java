package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.InviteUser;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/users/{id}/resend-invite`
public final class AdminResendInviteHandler extends HttpHandler {

  private final InviteUser inviteUser;

  public AdminResendInviteHandler() {
    this(PeopleModule.current());
  }

  private AdminResendInviteHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.inviteUser = module.inviteUser();
  }

  @Override
  protected Response respond(Request request) {
    inviteUser.invite(new UserId(request.pathId("id")), AdminFields.author(request));
    return Response.ok(new DoneView(true));
  }
}
