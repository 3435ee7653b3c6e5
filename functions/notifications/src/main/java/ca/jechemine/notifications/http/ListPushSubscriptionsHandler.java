package ca.jechemine.notifications.http;

import ca.jechemine.notifications.PushModule;
import ca.jechemine.notifications.application.SubscribeToPush;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /api/notifications/push-subscriptions`: never with address or keys.
public final class ListPushSubscriptionsHandler extends HttpHandler {

  private final SubscribeToPush subscribeToPush;

  public ListPushSubscriptionsHandler() {
    this(PushModule.current());
  }

  private ListPushSubscriptionsHandler(PushModule module) {
    super(module.edge(), Access.signedIn());
    this.subscribeToPush = module.subscribeToPush();
  }

  @Override
  protected Response respond(Request request) {
    return new Response(
        200,
        Json.writeWithNulls(
            new Answer(
                subscribeToPush.list(request.caller().id()).stream().map(Browser::of).toList())),
        Map.of());
  }

  @io.avaje.jsonb.Json
  record Answer(List<Browser> subscriptions) {}

  @io.avaje.jsonb.Json
  record Browser(
      String id, @Nullable String userAgent, Instant createdAt, @Nullable Instant lastUsedAt) {

    static Browser of(PushSubscription browser) {
      return new Browser(
          browser.id(), browser.userAgent(), browser.createdAt(), browser.lastUsedAt());
    }
  }
}
