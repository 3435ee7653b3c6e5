package ca.jechemine.notifications.http;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.ListNotifications;
import ca.jechemine.notifications.application.ListNotifications.Listed;
import ca.jechemine.notifications.domain.FeedFilter;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.notifications.views.NotificationView;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /api/notifications`: the caller's feed, newest first.
public final class ListNotificationsHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final Text NO_FLAG = new Text("doit être true ou false", "must be true or false");

  private final ListNotifications listNotifications;

  public ListNotificationsHandler() {
    this(FeedModule.current());
  }

  private ListNotificationsHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.listNotifications = module.listNotifications();
  }

  @Override
  protected Response respond(Request request) {
    FeedFilter filter = filter(request);
    int limit = PageLimit.of(request, USUAL);
    String scope = "ListNotifications " + request.caller().id() + " " + filter;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Listed listed =
        listNotifications.list(request.caller().id(), filter, new PageRequest(limit, from));
    Answer answer =
        new Answer(
            listed.page().map(NotificationView::of).items(),
            listed.unread(),
            listed.page().following().map(it -> cursors().of(it, scope)).orElse(null));
    return new Response(200, Json.writeWithNulls(answer), Map.of());
  }

  private static FeedFilter filter(Request request) {
    boolean unreadOnly = request.query("unread").map(ListNotificationsHandler::flag).orElse(false);
    @Nullable FeedType type = request.query("type").map(FeedTypes::parse).orElse(null);
    return new FeedFilter(unreadOnly, type);
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.invalid("unread", NO_FLAG);
    };
  }

  @io.avaje.jsonb.Json
  record Answer(
      List<NotificationView> notifications, long unreadCount, @Nullable String nextCursor) {}
}
