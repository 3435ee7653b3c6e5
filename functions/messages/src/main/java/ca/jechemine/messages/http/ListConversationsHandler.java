package ca.jechemine.messages.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.ListConversations;
import ca.jechemine.messages.application.ListConversations.Listed;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import org.jspecify.annotations.Nullable;

/// `GET /api/messages`: the caller's conversations, which pages ask for every ten seconds.
public final class ListConversationsHandler extends HttpHandler {

  private static final int MOST = 50;

  private final ListConversations listConversations;

  public ListConversationsHandler() {
    this(MessagesModule.current());
  }

  private ListConversationsHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.listConversations = module.listConversations();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "ListConversations " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    PageRequest page = new PageRequest(PageLimit.of(request, MOST, MOST), from);
    Page<Listed> listed = listConversations.of(request.caller(), page);
    return Response.ok(
            new ConversationView.Listing(
                listed.items().stream()
                    .map(it -> ConversationView.of(it, request.language()))
                    .toList(),
                listed.following().map(it -> cursors().of(it, scope)).orElse(null)))
        .tagged(request);
  }
}
