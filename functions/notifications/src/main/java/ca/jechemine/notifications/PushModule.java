package ca.jechemine.notifications;

import ca.jechemine.kernel.Ids;
import ca.jechemine.notifications.application.DeliverPush;
import ca.jechemine.notifications.application.PushToBrowsers;
import ca.jechemine.notifications.application.Resending;
import ca.jechemine.notifications.application.SendOnce;
import ca.jechemine.notifications.application.SubscribeToPush;
import ca.jechemine.notifications.delivery.push.ApplicationKeys;
import ca.jechemine.notifications.delivery.push.HttpPushes;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.persistence.DynamoPushSubscriptions;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts together what pushes to browsers, and the endpoints of who wants that. Each of them reads
/// no more secrets than it needs.
public final class PushModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  private PushModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static PushModule current() {
    return of(Platform.current());
  }

  static PushModule of(Platform platform) {
    return new PushModule(platform);
  }

  /// What the endpoints stand on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// To whom messages are handed; nobody, where push is off.
  public PushServices services() {
    return PushServices.of(platform.environment().getOrDefault("PUSH_SERVICES", ""));
  }

  /// By which push services know us.
  public ApplicationKeys keys() {
    return new ApplicationKeys(secrets.read("PUSH_KEYS_SECRET"));
  }

  /// Keeps browsers.
  public SubscribeToPush subscribeToPush() {
    return new SubscribeToPush(
        subscriptions(), new Ids(platform.clock(), platform.random()), platform.clock());
  }

  DeliverPush deliverPush(
      People people,
      ReaderPreferences preferences,
      DerivedIds ids,
      Resending resending,
      SendOnce sendOnce) {
    PushSubscriptions subscriptions = subscriptions();
    PushServices services = services();
    return new DeliverPush(
        people,
        preferences,
        subscriptions,
        ids,
        services,
        new PushToBrowsers(
            HttpPushes.of(platform, services, keys(), platform.variable("SUPPORT_EMAIL")),
            subscriptions,
            platform.clock()),
        resending,
        sendOnce,
        platform.clock());
  }

  private PushSubscriptions subscriptions() {
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    return new DynamoPushSubscriptions(
        tables, FieldCipher.of(dataKeys, platform.random()), KeyedHash.forLookups(dataKeys));
  }
}
