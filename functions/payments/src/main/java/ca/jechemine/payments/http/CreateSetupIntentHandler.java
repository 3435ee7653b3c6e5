package ca.jechemine.payments.http;

import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.StartSetup;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/payments/setup-intent`
public final class CreateSetupIntentHandler extends HttpHandler {

  private final StartSetup startSetup;

  public CreateSetupIntentHandler() {
    this(MethodsModule.current());
  }

  private CreateSetupIntentHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.startSetup = module.startSetup();
  }

  @Override
  protected Response respond(Request request) {
    return SetupView.answer(
        startSetup.ofOwn(
            request.caller(),
            SetupBody.type(SetupBody.fields(request)),
            request.receipts(SetupView::answer)));
  }
}
