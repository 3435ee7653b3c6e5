package ca.jechemine.payments.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.ReadSubscription;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.List;

/// `GET /api/subscription`: the caller's own, the latest; null when they never had one. Besides,
/// the live ones of accounts that were merged into theirs.
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
    List<SubscriptionView> all =
        readSubscription.read(request.caller()).stream()
            .map(it ->
                SubscriptionView.of(it.subscription(), it.plan(), RequestedLocale.of(request)))
            .toList();
    return Response.ok(SubscriptionView.Mine.of(all));
  }
}
