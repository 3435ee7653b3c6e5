package ca.jechemine.payments.http;

import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.PayingModule;
import ca.jechemine.payments.application.PayByLink;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/guest`
public final class PayGuestPaymentHandler extends HttpHandler {

  private final PayByLink payByLink;

  public PayGuestPaymentHandler() {
    this(PayingModule.current());
  }

  private PayGuestPaymentHandler(PayingModule module) {
    super(module.edge(), Access.anyone());
    this.payByLink = module.payByLink();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = request.fields();
    String token =
        PayToken.of(fields.get("token") instanceof String it ? Optional.of(it) : Optional.empty());
    Violations violations = new Violations();
    Optional<MethodType> method = PaymentBody.method(fields, violations);
    violations.refuseIfAny();
    return PaymentIntentView.answer(
        payByLink.begin(
            token,
            request.viewerAddress(),
            method.orElseThrow(),
            request.receipts(PaymentIntentView::answer)));
  }
}
