package ca.jechemine.messages.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.StartConversation;
import ca.jechemine.messages.application.StartConversation.Opening;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/messages`: begins a conversation.
public final class StartConversationHandler extends HttpHandler {

  private final StartConversation startConversation;

  public StartConversationHandler() {
    this(MessagesModule.current());
  }

  private StartConversationHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.startConversation = module.startConversation();
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    Opening opening = body.opening();
    Receipts<ConversationId> receipts = request.receipts(StartConversationHandler::answer);
    return answer(
        body.isToSupport()
            ? startConversation.withSupport(request.caller(), opening, receipts)
            : startConversation.withPerson(
                request.caller(), new UserId(body.recipient()), opening, receipts));
  }

  private static Response answer(ConversationId id) {
    return Response.created(new Started(id.value()));
  }

  /// What was begun.
  @Json
  record Started(String conversationId) {}

  @Json
  record Body(@Nullable String recipientId, @Nullable String subject, @Nullable String message) {

    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");

    /// Exactly the word: no person has it for an id.
    boolean isToSupport() {
      return Face.SUPPORT_ID.equals(recipientId);
    }

    String recipient() {
      return recipientId == null ? "" : recipientId.strip();
    }

    Opening opening() {
      Violations violations = new Violations();
      violations.require(!recipient().isEmpty(), "recipientId", ConversationFields.REQUIRED);
      violations.require(
          recipient().isEmpty() || isToSupport() || HexId.isValid(recipient()),
          "recipientId",
          NO_ID);
      Opening opening =
          new Opening(
              ConversationFields.subject(violations, subject),
              ConversationFields.message(violations, message));
      violations.refuseIfAny();
      return opening;
    }

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "body";
    }
  }
}
