package ca.jechemine.payments.http;

import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.StartSetup;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/guest-appointment-setup`
public final class CreateGuestAppointmentSetupHandler extends HttpHandler {

  private final StartSetup startSetup;

  public CreateGuestAppointmentSetupHandler() {
    this(MethodsModule.current());
  }

  private CreateGuestAppointmentSetupHandler(MethodsModule module) {
    super(module.edge(), Access.anyone());
    this.startSetup = module.startSetup();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = SetupBody.fields(request);
    Violations violations = new Violations();
    String token = SetupBody.token(fields, violations);
    violations.refuseIfAny();
    return SetupView.answer(
        startSetup.ofLink(
            token,
            request.viewerAddress(),
            SetupBody.type(fields),
            request.receipts(SetupView::answer)));
  }
}
