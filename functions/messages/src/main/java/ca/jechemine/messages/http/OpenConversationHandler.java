package ca.jechemine.messages.http;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.OpenConversation;
import ca.jechemine.messages.application.OpenConversation.Stretch;
import ca.jechemine.messages.domain.ConversationId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/messages/{conversationId}`: the newest messages, which are read by it, or older ones.
public final class OpenConversationHandler extends HttpHandler {

  private static final int MOST = 200;

  private final OpenConversation openConversation;

  public OpenConversationHandler() {
    this(MessagesModule.current());
  }

  private OpenConversationHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.openConversation = module.openConversation();
  }

  @Override
  protected Response respond(Request request) {
    ConversationId id = new ConversationId(request.pathId("conversationId"));
    String scope = "OpenConversation " + request.caller().id() + " " + id;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    PageRequest page = new PageRequest(PageLimit.of(request, MOST, MOST), from);
    Stretch thread = openConversation.open(request.caller(), id, page);
    @Nullable String older =
        Optional.ofNullable(thread.older()).map(it -> cursors().of(it, scope)).orElse(null);
    return Response.ok(ConversationView.Opened.of(thread, request.language(), older))
        .tagged(request);
  }
}
