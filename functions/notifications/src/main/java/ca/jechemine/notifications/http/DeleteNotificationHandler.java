package ca.jechemine.notifications.http;

import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `DELETE /api/notifications/{id}`
public final class DeleteNotificationHandler extends HttpHandler {

  private final MarkRead markRead;

  public DeleteNotificationHandler() {
    this(FeedModule.current());
  }

  private DeleteNotificationHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.markRead = module.markRead();
  }

  @Override
  protected Response respond(Request request) {
    markRead.delete(request.caller().id(), request.pathId("id"));
    return Response.ok(new Success(true));
  }

  /// It is done, and there is nothing more to say.
  @Json
  record Success(boolean success) {}
}
