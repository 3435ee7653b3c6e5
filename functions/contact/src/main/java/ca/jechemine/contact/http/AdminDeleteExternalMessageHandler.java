package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.DeleteMessage;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// `DELETE /api/admin/external-messages/{id}`
public final class AdminDeleteExternalMessageHandler extends HttpHandler {

  private final DeleteMessage deleteMessage;
  private final Log log;

  public AdminDeleteExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminDeleteExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.deleteMessage = module.deleteMessage();
    this.log = module.log();
  }

  @Override
  protected Response respond(Request request) {
    MessageId id = new MessageId(request.pathId("id"));
    deleteMessage.delete(
        id,
        new DeleteMessage.By(
            request.caller(), request.viewerAddress(), request.header("user-agent").orElse("")));
    log.info(
        "message deleted", Map.of("messageId", id.value(), "by", request.caller().id().value()));
    return Response.ok(new Success(true));
  }
}
