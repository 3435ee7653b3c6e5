package ca.jechemine.payments.http;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.RequestTransferTrust;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/request-transfer-guarantee`
public final class RequestTransferGuaranteeHandler extends HttpHandler {

  private final RequestTransferTrust requestTransferTrust;

  public RequestTransferGuaranteeHandler() {
    this(TransfersModule.current());
  }

  private RequestTransferGuaranteeHandler(TransfersModule module) {
    super(module.edge(), Access.signedInOrNot());
    this.requestTransferTrust = module.requestTransferTrust();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = request.fields();
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = PaymentBody.appointment(fields, violations);
    Optional<String> token = token(fields, violations);
    violations.refuseIfAny();
    return answer(
        token
            .map(it ->
                requestTransferTrust.ofLink(
                    appointment.orElseThrow(),
                    it,
                    request.viewerAddress(),
                    request.receipts(RequestTransferGuaranteeHandler::answer)))
            .orElseGet(() ->
                requestTransferTrust.ofCaller(
                    appointment.orElseThrow(),
                    request.callerIfAny().map(Caller::id),
                    request.receipts(RequestTransferGuaranteeHandler::answer))));
  }

  private static Optional<String> token(
      Map<String, @Nullable Object> fields, Violations violations) {
    Object token = fields.get("token");
    violations.require(
        token == null || (token instanceof String text && !text.isBlank()),
        "token",
        new Text("jeton non valide", "not a valid token"));
    return token instanceof String text ? Optional.of(text.strip()) : Optional.empty();
  }

  private static Response answer(String reference) {
    return Response.ok(new Requested(true, reference));
  }

  @Json
  record Requested(boolean success, String interacReferenceCode) {}
}
