package ca.jechemine.notifications.http;

import ca.jechemine.notifications.PushModule;
import ca.jechemine.notifications.application.SubscribeToPush;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `DELETE /api/notifications/push-subscriptions/{id}`
public final class DeletePushSubscriptionHandler extends HttpHandler {

  private final SubscribeToPush subscribeToPush;

  public DeletePushSubscriptionHandler() {
    this(PushModule.current());
  }

  private DeletePushSubscriptionHandler(PushModule module) {
    super(module.edge(), Access.signedIn());
    this.subscribeToPush = module.subscribeToPush();
  }

  @Override
  protected Response respond(Request request) {
    subscribeToPush.remove(request.caller().id(), request.pathId("id"));
    return Response.ok(new Success(true));
  }

  @Json
  record Success(boolean success) {}
}
