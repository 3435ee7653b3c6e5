package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.notifications.PushModule;
import ca.jechemine.notifications.application.SubscribeToPush;
import ca.jechemine.notifications.delivery.push.ApplicationKeys;
import ca.jechemine.notifications.domain.push.P256;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushSubscriptions.Registered;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// `POST /api/notifications/push-subscriptions`: the JSON of a browser's `PushSubscription`, with
/// what the browser calls itself.
public final class AddPushSubscriptionHandler extends HttpHandler {

  private static final int SECRET_BYTES = 16;
  private static final int LONGEST_USER_AGENT = 512;
  private static final double LAST_MOMENT = 253_402_300_799_999.0;

  private static final Text NO_SERVICE =
      new Text(
          "doit être l’adresse https d’un service de notifications connu, d’au plus"
              + " 2 048 caractères",
          "must be the https address of a known push service, of 2,048 characters at most");
  private static final Text NO_KEY =
      new Text(
          "doit être un point de la courbe P-256, de 65 octets, en Base64",
          "must be a point of the curve P-256, of 65 bytes, in Base64");
  private static final Text NO_SECRET =
      new Text("doit être 16 octets en Base64", "must be 16 bytes in Base64");
  private static final Text NO_TIME =
      new Text("doit être en millisecondes depuis 1970", "must be in milliseconds since 1970");
  private static final Text TOO_LONG =
      new Text("compte au plus 512 caractères", "has 512 characters at most");

  private final SubscribeToPush subscribeToPush;
  private final PushServices services;
  private final ApplicationKeys keys;

  public AddPushSubscriptionHandler() {
    this(PushModule.current());
  }

  private AddPushSubscriptionHandler(PushModule module) {
    super(module.edge(), Access.signedIn());
    this.subscribeToPush = module.subscribeToPush();
    this.services = module.services();
    this.keys = module.keys();
  }

  @Override
  protected Response respond(Request request) {
    if (services.isOff()) {
      throw ReadPushKeyHandler.off();
    }
    Body body = request.body(Body.class);
    PushTarget target = body.target(services, keys.current());
    Registered registered =
        subscribeToPush.register(request.caller().id(), target, body.nameOfBrowser());
    Answer answer = new Answer(registered.id(), registered.createdAt());
    return registered.isNew() ? Response.created(answer) : Response.ok(answer);
  }

  /// Browsers spell keys in URL-safe Base64; what was spelled otherwise on its way is understood.
  private static boolean isBase64(String text, Predicate<byte[]> content) {
    try {
      return content.test(Base64.getUrlDecoder().decode(urlSafe(text)));
    } catch (IllegalArgumentException no) {
      return false;
    }
  }

  private static String urlSafe(String text) {
    return text.replace('+', '-').replace('/', '_').replace("=", "");
  }

  @Json
  record Body(
      @Nullable String endpoint,
      @Nullable Keys keys,
      @Nullable Double expirationTime,
      @Nullable String userAgent) {

    private PushTarget target(PushServices services, String applicationKey) {
      String address = endpoint == null ? "" : endpoint;
      String key = keys == null || keys.p256dh() == null ? "" : keys.p256dh();
      String secret = keys == null || keys.auth() == null ? "" : keys.auth();
      new Violations()
          .require(services.address(address).isPresent(), "endpoint", NO_SERVICE)
          .require(isBase64(key, it -> P256.publicKey(it).isPresent()), "keys.p256dh", NO_KEY)
          .require(isBase64(secret, it -> it.length == SECRET_BYTES), "keys.auth", NO_SECRET)
          .require(
              expirationTime == null || (expirationTime >= 0 && expirationTime <= LAST_MOMENT),
              "expirationTime",
              NO_TIME)
          .require(
              userAgent == null || userAgent.length() <= LONGEST_USER_AGENT, "userAgent", TOO_LONG)
          .refuseIfAny();
      return new PushTarget(
          address,
          urlSafe(key),
          urlSafe(secret),
          applicationKey,
          expirationTime == null ? null : Instant.ofEpochMilli(expirationTime.longValue()));
    }

    private @Nullable String nameOfBrowser() {
      return userAgent == null || userAgent.isBlank() ? null : userAgent.strip();
    }
  }

  @Json
  record Keys(@Nullable String p256dh, @Nullable String auth) {}

  @Json
  record Answer(String id, Instant createdAt) {}
}
