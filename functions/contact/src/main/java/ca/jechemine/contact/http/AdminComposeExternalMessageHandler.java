package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.SendMessage;
import ca.jechemine.contact.domain.Draft;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/external-messages`
public final class AdminComposeExternalMessageHandler extends HttpHandler {

  private final SendMessage sendMessage;

  public AdminComposeExternalMessageHandler() {
    this(ContactModule.current());
  }

  private AdminComposeExternalMessageHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.sendMessage = module.sendMessage();
  }

  @Override
  protected Response respond(Request request) {
    Draft draft = request.body(Body.class).draft();
    return answer(
        sendMessage.compose(
            draft, request.caller(), request.receipts(AdminComposeExternalMessageHandler::answer)));
  }

  /// The mail's own id is not known yet: the mail is on its way.
  private static Response answer(Outbound sent) {
    return new Response(
        201, Json.writeWithNulls(new Answer(sent.id().value(), true, null)), Map.of());
  }

  @io.avaje.jsonb.Json
  record Body(
      @Nullable String to,
      @Nullable String recipientName,
      @Nullable String subject,
      @Nullable String message,
      @Nullable String locale,
      @Nullable String inReplyToId) {

    Draft draft() {
      Fields fields = new Fields();
      EmailAddress address = fields.email("to", to);
      String name =
          fields.optionalLine("recipientName", recipientName, Fields.LONGEST_LINE).orElse(null);
      String heading = fields.line("subject", subject, Fields.LONGEST_SUBJECT);
      String text = fields.text("message", message, Fields.LONGEST_LETTER);
      MessageId answered = fields.optionalId("inReplyToId", inReplyToId).orElse(null);
      fields.refuseIfAny();
      return new Draft(
          new Recipient(address, name),
          heading,
          text,
          Fields.language(locale).orElse(null),
          answered);
    }
  }

  @io.avaje.jsonb.Json
  record Answer(String id, boolean sent, @Nullable String messageId) {}
}
