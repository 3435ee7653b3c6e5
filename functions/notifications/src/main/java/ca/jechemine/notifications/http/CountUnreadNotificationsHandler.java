package ca.jechemine.notifications.http;

import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.ListNotifications;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `GET /api/notifications/unread-count`, for a badge that asks every half minute.
public final class CountUnreadNotificationsHandler extends HttpHandler {

  private final ListNotifications listNotifications;

  public CountUnreadNotificationsHandler() {
    this(FeedModule.current());
  }

  private CountUnreadNotificationsHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.listNotifications = module.listNotifications();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(new Answer(listNotifications.unread(request.caller().id())));
  }

  @Json
  record Answer(long unreadCount) {}
}
