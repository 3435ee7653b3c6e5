package ca.jechemine.payments.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.ReadSubscription;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/subscription`: the caller's own, the latest; null when they never had one.
public final class ReadSubscriptionHandler extends HttpHandler {

  private final ReadSubscription readSubscription;

  public ReadSubscriptionHandler() {
    this(PlansModule.current());
  }

  private ReadSubscriptionHandler(PlansModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.PROFESSIONAL));
    this.readSubscription = module.readSubscription();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        new SubscriptionView.Mine(
            readSubscription
                .read(request.caller())
                .map(it ->
                    SubscriptionView.of(it.subscription(), it.plan(), RequestedLocale.of(request)))
                .orElse(null)));
  }
}
