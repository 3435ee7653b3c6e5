package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.SendMessage;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Reply;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/external-messages/{id}/respond`
public final class AdminRespondToExternalMessageHandler extends HttpHandler {

  private final SendMessage sendMessage;

  public AdminRespondToExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminRespondToExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.sendMessage = module.sendMessage();
  }

  @Override
  protected Response respond(Request request) {
    MessageId id = new MessageId(request.pathId("id"));
    Reply reply = request.body(Body.class).reply();
    return answer(
        sendMessage.respond(
            id,
            reply,
            request.caller(),
            request.receipts(AdminRespondToExternalMessageHandler::answer)));
  }

  private static Response answer(Inbound responded) {
    return Response.ok(MessageView.whole(responded));
  }

  @Json
  record Body(@Nullable String message, @Nullable String subject, @Nullable String locale) {

    Reply reply() {
      Fields fields = new Fields();
      String text = fields.text("message", message, Fields.LONGEST_LETTER);
      String heading = fields.optionalLine("subject", subject, Fields.LONGEST_SUBJECT).orElse(null);
      fields.refuseIfAny();
      return new Reply(text, heading, Fields.language(locale).orElse(null));
    }
  }
}
