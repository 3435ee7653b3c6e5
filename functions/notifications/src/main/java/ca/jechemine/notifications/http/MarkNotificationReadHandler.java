package ca.jechemine.notifications.http;

import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.notifications.application.MarkRead.Marked;
import ca.jechemine.notifications.views.NotificationView;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/notifications/{id}/read`: marks one as read, or with `read: false` as unread again.
/// An absent body is an empty one.
public final class MarkNotificationReadHandler extends HttpHandler {

  private final MarkRead markRead;

  public MarkNotificationReadHandler() {
    this(FeedModule.current());
  }

  private MarkNotificationReadHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.markRead = module.markRead();
  }

  @Override
  protected Response respond(Request request) {
    String id = request.pathId("id");
    boolean read = request.rawBody().isBlank() || request.body(Body.class).marksAsRead();
    Marked marked = markRead.mark(request.caller().id(), id, read);
    return new Response(
        200,
        Json.writeWithNulls(
            new Answer(NotificationView.of(marked.notification()), marked.unread())),
        Map.of());
  }

  @io.avaje.jsonb.Json
  record Body(@Nullable Boolean read) {
    boolean marksAsRead() {
      return read == null || read;
    }
  }

  @io.avaje.jsonb.Json
  record Answer(NotificationView notification, long unreadCount) {}
}
