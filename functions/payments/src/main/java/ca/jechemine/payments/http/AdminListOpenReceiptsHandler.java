package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.OpenInvoice;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/client-receipts/pending`
public final class AdminListOpenReceiptsHandler extends HttpHandler {

  private static final String SCOPE = "AdminListOpenReceipts";
  private static final int MOST = 200;

  private final Reconciliations reconciliations;

  public AdminListOpenReceiptsHandler() {
    this(TransfersModule.current());
  }

  private AdminListOpenReceiptsHandler(TransfersModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_BILLING, AdminPermission.MANAGE_PATIENTS));
    this.reconciliations = module.reconciliations();
  }

  @Override
  protected Response respond(Request request) {
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null);
    Page<View> page =
        reconciliations
            .open(new PageRequest(PageLimit.of(request, MOST, MOST), from))
            .map(View::of);
    @Nullable String next = page.following().map(it -> cursors().of(it, SCOPE)).orElse(null);
    return Response.ok(new Answer(page.items(), next));
  }

  @Json
  record Answer(List<View> receipts, @Nullable String nextCursor) {}

  /// A session whose money is expected (contract 30 §7). There is one receipt for an appointment,
  /// and it has the appointment's id. The payer is not known before the money is there.
  @Json
  record View(
      String id,
      String appointmentId,
      String clientId,
      String clientName,
      String clientEmail,
      @Nullable String professionalName,
      @Nullable Instant appointmentDate,
      @Nullable String appointmentTime,
      @Nullable String interacReference,
      @Nullable String invoiceNumber,
      @Nullable String payerName,
      BigDecimal amountCad,
      @Nullable Instant issuedAt) {

    static View of(OpenInvoice open) {
      AppointmentPayment payment = open.payment();
      Invoice invoice = payment.invoice();
      Optional<Person> client = open.payer();
      return new View(
          payment.id().value(),
          payment.id().value(),
          payment.client().value(),
          client.map(Person::name).orElse(""),
          client.map(Person::email).orElse(""),
          open.holder().map(Person::name).orElse(null),
          payment.booking().start().map(Toronto::dated).orElse(null),
          payment.booking().about().time(),
          invoice.interacReference(),
          invoice.number(),
          null,
          BigDecimal.valueOf(payment.amounts().price().cents(), 2),
          OpenInvoice.since(payment).orElse(null));
    }
  }
}
