package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.ChangeSubscription;
import ca.jechemine.payments.application.ReadSubscription.Subscribed;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.List;

/// `PATCH /api/subscription`
public final class ChangeSubscriptionHandler extends HttpHandler {

  private final ChangeSubscription changeSubscription;

  public ChangeSubscriptionHandler() {
    this(PlansModule.current());
  }

  private ChangeSubscriptionHandler(PlansModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.PROFESSIONAL));
    this.changeSubscription = module.changeSubscription();
  }

  @Override
  protected Response respond(Request request) {
    Language language = RequestedLocale.of(request);
    Subscribed changed =
        changeSubscription.change(request.caller(), request.body(SubscriptionEdit.class).wish());
    return Response.ok(
        SubscriptionView.Mine.of(
            List.of(SubscriptionView.of(changed.subscription(), changed.plan(), language))));
  }
}
