package ca.jechemine.messages.http;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Violations;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.ReplyInConversation;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.MessageId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/messages/{conversationId}`: adds a message.
public final class ReplyInConversationHandler extends HttpHandler {

  private final ReplyInConversation replyInConversation;

  public ReplyInConversationHandler() {
    this(MessagesModule.current());
  }

  private ReplyInConversationHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.replyInConversation = module.replyInConversation();
  }

  @Override
  protected Response respond(Request request) {
    ConversationId id = new ConversationId(request.pathId("conversationId"));
    String message = request.body(Body.class).parse();
    Receipts<MessageId> receipts = request.receipts(ReplyInConversationHandler::answer);
    return answer(replyInConversation.reply(request.caller(), id, message, receipts));
  }

  private static Response answer(MessageId id) {
    return Response.created(new Sent(id.value()));
  }

  /// What was added.
  @Json
  record Sent(String messageId) {}

  @Json
  record Body(@Nullable String message) {

    String parse() {
      Violations violations = new Violations();
      String words = ConversationFields.message(violations, message);
      violations.refuseIfAny();
      return words;
    }

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "body";
    }
  }
}
