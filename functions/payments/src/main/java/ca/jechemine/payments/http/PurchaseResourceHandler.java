package ca.jechemine.payments.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.PurchasesModule;
import ca.jechemine.payments.application.PurchaseResource;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.StripeId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/resources/{id}/purchase`
public final class PurchaseResourceHandler extends HttpHandler {

  private final PurchaseResource purchaseResource;

  public PurchaseResourceHandler() {
    this(PurchasesModule.current());
  }

  private PurchaseResourceHandler(PurchasesModule module) {
    super(module.edge(), Access.signedIn());
    this.purchaseResource = module.purchaseResource();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Optional<PaymentMethodId> method = request.body(Body.class).method();
    return PurchaseView.answer(
        purchaseResource.purchase(
            request.caller(), id, method, request.receipts(PurchaseView::answer)));
  }

  /// Nothing but the method counts, least of all a price.
  @Json
  record Body(@Nullable String paymentMethodId) {

    Optional<PaymentMethodId> method() {
      Violations violations = new Violations();
      violations.require(
          paymentMethodId == null || StripeId.isValid("pm", paymentMethodId),
          "paymentMethodId",
          new Text("identifiant non valide", "not a valid id"));
      violations.refuseIfAny();
      return Optional.ofNullable(paymentMethodId).map(PaymentMethodId::new);
    }
  }
}
