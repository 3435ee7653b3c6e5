package ca.jechemine.identity.http;

import ca.jechemine.identity.SessionModule;
import ca.jechemine.identity.application.SendPasswordSetupLink;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// `POST /api/admin/users/{id}/send-password-setup-link`
public final class AdminSendPasswordSetupLinkHandler extends HttpHandler {

  private final SendPasswordSetupLink sendPasswordSetupLink;

  public AdminSendPasswordSetupLinkHandler() {
    this(SessionModule.current());
  }

  private AdminSendPasswordSetupLinkHandler(SessionModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.sendPasswordSetupLink = module.sendPasswordSetupLink();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    Visitor visitor = ForwardedViewers.visitor(request);
    return answer(
        sendPasswordSetupLink.send(
            id,
            AdminFields.author(request),
            visitor,
            request.receipts(AdminSendPasswordSetupLinkHandler::answer)));
  }

  private static Response answer(Instant expiresAt) {
    return Response.ok(new SentView(true, expiresAt.toString()));
  }

  @Json
  record SentView(boolean success, String expiresAt) {}
}
