package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.MarkPaid;
import ca.jechemine.payments.application.MarkPaid.Marked;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Reconciliation;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/appointments/{id}/mark-paid`
public final class AdminMarkPaidHandler extends HttpHandler {

  private final MarkPaid markPaid;
  private final InstantSource clock;

  public AdminMarkPaidHandler() {
    this(TransfersModule.current());
  }

  private AdminMarkPaidHandler(TransfersModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.markPaid = module.markPaid();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    return answer(
        markPaid.mark(
            new AppointmentId(request.pathId("id")),
            new Reconciliation(request.caller().id(), clock.instant(), null, null),
            request.receipts(AdminMarkPaidHandler::answer)));
  }

  private static Response answer(Marked marked) {
    AppointmentPayment payment = marked.payment();
    return Response.ok(
        new Answer(
            payment.id().value(),
            new Money(
                payment.state().code(),
                payment.state() instanceof Settled it ? it.received().at() : null,
                payment.method().code()),
            marked.wasPaid()));
  }

  @Json
  record Answer(String id, Money payment, boolean alreadyPaid) {}

  @Json
  record Money(String status, @Nullable Instant paidAt, String method) {}
}
