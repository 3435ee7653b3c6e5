package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.OpenMessage;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/admin/external-messages/{id}`
public final class AdminOpenExternalMessageHandler extends HttpHandler {

  private final OpenMessage openMessage;

  public AdminOpenExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminOpenExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.openMessage = module.openMessage();
  }

  @Override
  protected Response respond(Request request) {
    MessageId id = new MessageId(request.pathId("id"));
    return Response.ok(MessageView.whole(openMessage.open(id, request.caller().id())));
  }
}
