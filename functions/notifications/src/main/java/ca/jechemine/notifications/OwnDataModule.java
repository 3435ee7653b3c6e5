package ca.jechemine.notifications;

import ca.jechemine.notifications.application.GatherOwnNotifications;
import ca.jechemine.notifications.persistence.DynamoFeeds;
import ca.jechemine.notifications.persistence.DynamoLedger;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.notifications.persistence.FeedNews;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts the domain's part of an export together (docs/adr/0033).
public final class OwnDataModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  private OwnDataModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static OwnDataModule current() {
    return new OwnDataModule(Platform.current());
  }

  /// What the endpoint stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// Gathers it.
  public GatherOwnNotifications gatherOwnNotifications() {
    FieldCipher cipher = FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
    return new GatherOwnNotifications(
        new DynamoFeeds(tables, FeedNews.none()),
        new DynamoReaderPreferences(tables),
        new DynamoLedger(
            tables,
            cipher,
            new Outbox(platform, cipher),
            new ReceiptItems(tables, cipher, platform.clock())),
        platform.clock());
  }
}
