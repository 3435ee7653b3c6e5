package ca.jechemine.notifications;

import ca.jechemine.notifications.application.ChoosePreferences;
import ca.jechemine.notifications.application.ListNotifications;
import ca.jechemine.notifications.application.MarkAllRead;
import ca.jechemine.notifications.application.MarkRead;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.notifications.persistence.FeedNews;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts the endpoints of everybody's own feed and preferences together. Nothing that they read is
/// sealed: they do without the keys, but for what those tell who change a feed.
public final class FeedModule {

  private final Platform platform;
  private final Tables tables;

  private FeedModule(Platform platform) {
    this.platform = platform;
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static FeedModule current() {
    return new FeedModule(Platform.current());
  }

  /// What the endpoints stand on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, new Secrets(platform).read("EDGE_SECRET"), tables);
  }

  /// Shows feeds.
  public ListNotifications listNotifications() {
    return new ListNotifications(new DynamoFeeds(tables, FeedNews.none()), platform.clock());
  }

  /// Marks and deletes rows of feeds.
  public MarkRead markRead() {
    return new MarkRead(changing(), platform.clock());
  }

  /// Marks whole feeds.
  public MarkAllRead markAllRead() {
    return new MarkAllRead(changing(), platform.clock());
  }

  /// Shows and changes preferences.
  public ChoosePreferences choosePreferences() {
    return new ChoosePreferences(new DynamoReaderPreferences(tables), platform.clock());
  }

  private Feeds changing() {
    Keyring dataKeys = new Secrets(platform).read("DATA_KEYS_SECRET");
    return new DynamoFeeds(
        tables, FeedNews.in(platform, FieldCipher.of(dataKeys, platform.random())));
  }
}
