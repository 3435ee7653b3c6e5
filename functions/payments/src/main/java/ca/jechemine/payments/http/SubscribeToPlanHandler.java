package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.payments.PlansModule;
import ca.jechemine.payments.application.Subscribe;
import ca.jechemine.payments.application.Subscribe.Subscribed;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/subscription`
public final class SubscribeToPlanHandler extends HttpHandler {

  private final Subscribe subscribe;

  public SubscribeToPlanHandler() {
    this(PlansModule.current());
  }

  private SubscribeToPlanHandler(PlansModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.PROFESSIONAL));
    this.subscribe = module.subscribe();
  }

  @Override
  protected Response respond(Request request) {
    Language language = RequestedLocale.of(request);
    SubscriptionDraft.Begin begin = request.body(SubscriptionDraft.class).begin();
    return answer(
        subscribe.subscribe(
            request.caller(),
            begin.plan(),
            begin.interval(),
            begin.method(),
            request.receipts(it -> answer(it, language))),
        language);
  }

  private static Response answer(Subscribed it, Language language) {
    return SubscriptionView.begun(it.subscription(), it.plan(), it.clientSecret(), language);
  }
}
