package ca.jechemine.system.costs;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.system.notifications.FeedRows;
import ca.jechemine.system.notifications.UnsubscribeLinks;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/notifications.yaml`.
final class NotificationVisits {

  private static final String FEED = "/api/notifications";
  private static final String PREFERENCES = FEED + "/preferences";

  private final Folk folk;
  private final FeedRows rows;
  private final Api client;
  private final Api nobody;
  private final UnsubscribeLinks links;

  NotificationVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.rows = new FeedRows(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
    this.nobody = cloud.api();
    this.links = new UnsubscribeLinks(cloud);
    rows.arrive(rows.id(Persona.CLIENT), 4);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listNotifications", _ -> client.get(FEED + "?limit=2&unread=true")),
        Map.entry("countUnreadNotifications", _ -> client.get(FEED + "/unread-count")),
        Map.entry("markNotificationRead", _ -> markOne(folk.client())),
        Map.entry("markAllNotificationsRead", _ -> markAll(folk.client())),
        Map.entry("deleteNotification", _ -> delete(folk.client())),
        Map.entry("issueSocketTicket", _ -> client.post(FEED + "/ws-ticket", "")),
        Map.entry("gatherOwnNotifications", _ -> client.get(FEED + "/own-data")),
        Map.entry("readNotificationPreferences", _ -> client.get(PREFERENCES)),
        Map.entry("updateNotificationPreferences", _ -> choose(folk.client())),
        Map.entry("showUnsubscribePage", _ -> nobody.get(link(folk.client()))),
        Map.entry(
            "unsubscribeFromMails",
            _ -> nobody.post(link(folk.client()), "{\"List-Unsubscribe\":\"One-Click\"}")));
  }

  private String link(Account reader) {
    return links.path(reader.id(), Category.REMINDER);
  }

  private Answer markOne(Account reader) {
    String id = rows.arrive(reader.id(), 1).getFirst();
    return folk.as(reader).patch(FEED + "/" + id + "/read", "{}");
  }

  private Answer markAll(Account reader) {
    rows.arrive(reader.id(), 4);
    return folk.as(reader).post(FEED + "/read-all", "{}");
  }

  private Answer delete(Account reader) {
    String id = rows.arrive(reader.id(), 1).getFirst();
    return folk.as(reader).delete(FEED + "/" + id);
  }

  private Answer choose(Account reader) {
    return folk.as(reader).call("PUT", PREFERENCES, "{\"smsNotifications\":true}");
  }
}
