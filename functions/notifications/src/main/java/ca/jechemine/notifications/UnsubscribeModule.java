package ca.jechemine.notifications;

import ca.jechemine.notifications.application.Unsubscribe;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.persistence.DynamoPeople;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.notifications.persistence.DynamoUnsubscribeLimit;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts the endpoints behind the links of mails together.
public final class UnsubscribeModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Keyring dataKeys;
  private final Tables tables;

  private UnsubscribeModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static UnsubscribeModule current() {
    return new UnsubscribeModule(Platform.current());
  }

  /// What the endpoints stand on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// Ends kinds of mails.
  public Unsubscribe unsubscribe() {
    return new Unsubscribe(
        tokens(dataKeys),
        new DynamoUnsubscribeLimit(tables, platform.clock()),
        new DynamoPeople(
            tables, FieldCipher.of(dataKeys, platform.random()), KeyedHash.forLookups(dataKeys)),
        new DynamoReaderPreferences(tables),
        platform.clock());
  }

  /// The tokens in the links. Their key comes from the secret that lookups stand on, which never
  /// rotates: a link in a mail of years ago still works.
  public static UnsubscribeTokens tokens(Keyring dataKeys) {
    KeyedHash hash = KeyedHash.of(dataKeys.lookupValue(), "unsubscribe");
    return new UnsubscribeTokens(texts -> hash.of(Digests.sha256(texts)));
  }
}
