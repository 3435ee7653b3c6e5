package ca.jechemine.payments.http;

import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.CompleteSetup;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/appointment-setup/complete`
public final class CompleteAppointmentSetupHandler extends HttpHandler {

  private final CompleteSetup completeSetup;

  public CompleteAppointmentSetupHandler() {
    this(MethodsModule.current());
  }

  private CompleteAppointmentSetupHandler(MethodsModule module) {
    super(module.edge(), Access.signedIn());
    this.completeSetup = module.completeSetup();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = SetupBody.fields(request);
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = PaymentBody.appointment(fields, violations);
    Optional<SetupIntentId> setup = SetupBody.setup(fields, violations);
    violations.refuseIfAny();
    return CompletedSetupView.answer(
        completeSetup.ofAppointment(
            request.caller(), appointment.orElseThrow(), setup.orElseThrow()));
  }
}
