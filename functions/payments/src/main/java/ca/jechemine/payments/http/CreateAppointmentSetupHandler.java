package ca.jechemine.payments.http;

import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.StartSetup;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/appointment-setup`
public final class CreateAppointmentSetupHandler extends HttpHandler {

  private final StartSetup startSetup;

  public CreateAppointmentSetupHandler() {
    this(MethodsModule.current());
  }

  private CreateAppointmentSetupHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.startSetup = module.startSetup();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = SetupBody.fields(request);
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = PaymentBody.appointment(fields, violations);
    violations.refuseIfAny();
    return SetupView.answer(
        startSetup.ofAppointment(
            request.caller(),
            appointment.orElseThrow(),
            SetupBody.type(fields),
            request.receipts(SetupView::answer)));
  }
}
