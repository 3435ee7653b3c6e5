package ca.jechemine.payments.http;

import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.CompleteSetup;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/guest-appointment-setup/complete`
public final class CompleteGuestAppointmentSetupHandler extends HttpHandler {

  private final CompleteSetup completeSetup;

  public CompleteGuestAppointmentSetupHandler() {
    this(MethodsModule.current());
  }

  private CompleteGuestAppointmentSetupHandler(MethodsModule module) {
    super(module.edge(), Access.anyone());
    this.completeSetup = module.completeSetup();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = SetupBody.fields(request);
    Violations violations = new Violations();
    String token = SetupBody.token(fields, violations);
    Optional<SetupIntentId> setup = SetupBody.setup(fields, violations);
    violations.refuseIfAny();
    return CompletedSetupView.answer(
        completeSetup.ofLink(token, request.viewerAddress(), setup.orElseThrow()));
  }
}
