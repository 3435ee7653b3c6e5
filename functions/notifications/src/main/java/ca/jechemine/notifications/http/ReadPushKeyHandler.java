package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.PushModule;
import ca.jechemine.notifications.delivery.push.ApplicationKeys;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `GET /api/notifications/push-key`: what a browser subscribes with.
public final class ReadPushKeyHandler extends HttpHandler {

  private final PushServices services;
  private final ApplicationKeys keys;

  public ReadPushKeyHandler() {
    this(PushModule.current());
  }

  private ReadPushKeyHandler(PushModule module) {
    super(module.edge(), Access.signedIn());
    this.services = module.services();
    this.keys = module.keys();
  }

  @Override
  protected Response respond(Request request) {
    if (services.isOff()) {
      throw off();
    }
    return Response.ok(new Answer(keys.currentPublicKey()));
  }

  /// Nothing is pushed here.
  static Refusal off() {
    return Refusal.notFound(
        "PUSH_OFF",
        new Text(
            "Les notifications du navigateur ne sont pas offertes.",
            "Browser notifications are not offered."));
  }

  @Json
  record Answer(String publicKey) {}
}
