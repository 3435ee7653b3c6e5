package ca.jechemine.messages.http;

import ca.jechemine.kernel.Position;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.GatherOwnConversations;
import ca.jechemine.messages.application.GatherOwnConversations.Stretch;
import ca.jechemine.messages.http.OwnConversationView.OwnMessageView;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/messages/own-data`
public final class GatherOwnConversationsHandler extends HttpHandler {

  private final GatherOwnConversations gatherOwnConversations;

  public GatherOwnConversationsHandler() {
    this(MessagesModule.current());
  }

  private GatherOwnConversationsHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnConversations = module.gatherOwnConversations();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnConversations " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Stretch stretch = gatherOwnConversations.of(request.caller(), from);
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "conversations",
                    "vos conversations",
                    "your conversations",
                    stretch.conversations().stream()
                        .map(it -> OwnConversationView.of(it, request.language()))
                        .map(Json::fields)
                        .toList()),
                new OwnData.Part(
                    "messages_des_conversations",
                    "ce qui y a été écrit",
                    "what was written in them",
                    stretch.messages().stream()
                        .map(it -> OwnMessageView.of(it, request.language()))
                        .map(Json::fields)
                        .toList())),
            Optional.ofNullable(stretch.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
