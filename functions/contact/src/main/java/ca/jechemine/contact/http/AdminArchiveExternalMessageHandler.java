package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.UpdateMessage;
import ca.jechemine.contact.application.UpdateMessage.Step;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.List;

/// `POST /api/admin/external-messages/{id}/archive`
public final class AdminArchiveExternalMessageHandler extends HttpHandler {

  private final UpdateMessage updateMessage;

  public AdminArchiveExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminArchiveExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateMessage = module.updateMessage();
  }

  @Override
  protected Response respond(Request request) {
    MessageId id = new MessageId(request.pathId("id"));
    return Response.ok(MessageView.whole(updateMessage.update(id, List.of(Step.archive()))));
  }
}
