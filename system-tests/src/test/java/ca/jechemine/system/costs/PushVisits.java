package ca.jechemine.system.costs;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.system.notifications.Browsers;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;
import java.util.Objects;

/// The routes of `docs/api/push.yaml`, each with a reader of its own.
final class PushVisits {

  private static final String KEY = "/api/notifications/push-key";
  private static final String SUBSCRIPTIONS = "/api/notifications/push-subscriptions";

  private final RunningCloud cloud;
  private final Folk folk;
  private final Browsers browsers;

  PushVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.browsers = new Browsers(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "readPushKey", _ -> reader().get(KEY),
        "listPushSubscriptions", _ -> list(reader()),
        "addPushSubscription", _ -> subscribe(reader()),
        "deletePushSubscription", _ -> delete(reader()));
  }

  /// Somebody who wants to be told in their browser is.
  void push() {
    Account reader = folk.client();
    Api api = folk.as(reader);
    require(api.call("PUT", "/api/notifications/preferences", "{\"pushNotifications\":true}"), 200);
    require(subscribe(api), 201);
    Publisher.publish(
        cloud,
        new AccountWelcomed(
            folk.newId(),
            reader.id().value(),
            reader.id() + "@exemple.ca",
            "Nadia",
            "fr",
            Role.CLIENT,
            null,
            cloud.cloud().clock().instant()));
  }

  private Api reader() {
    return folk.as(folk.client());
  }

  private Answer list(Api reader) {
    require(subscribe(reader), 201);
    return reader.get(SUBSCRIPTIONS);
  }

  private Answer delete(Api reader) {
    Answer kept = subscribe(reader);
    require(kept, 201);
    return reader.delete(SUBSCRIPTIONS + "/" + kept.text("id"));
  }

  private Answer subscribe(Api reader) {
    return reader.post(SUBSCRIPTIONS, browsers.subscribe());
  }

  private static void require(Answer answer, int status) {
    if (answer.status() != status) {
      throw new AssertionError(Objects.toString(answer));
    }
  }
}
