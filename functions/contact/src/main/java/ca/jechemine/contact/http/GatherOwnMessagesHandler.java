package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.GatherOwnMessages;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/contact/own-data`
public final class GatherOwnMessagesHandler extends HttpHandler {

  private final GatherOwnMessages gatherOwnMessages;

  public GatherOwnMessagesHandler() {
    this(ContactModule.current());
  }

  private GatherOwnMessagesHandler(ContactModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnMessages = module.gatherOwnMessages();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnMessages " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<Message> page = gatherOwnMessages.of(request.caller().id(), from);
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "messages",
                    "vos messages à notre équipe, et ses réponses",
                    "your messages to our team, and its answers",
                    page.items().stream().map(OwnMessageView::of).map(Json::fields).toList())),
            page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
