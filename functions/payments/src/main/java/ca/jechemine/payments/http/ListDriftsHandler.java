package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.domain.reconciliation.Drift;
import ca.jechemine.payments.domain.reconciliation.Drifts;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/payments/drift`
public final class ListDriftsHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final String SCOPE = "ListDrifts";

  private final Drifts drifts;

  public ListDriftsHandler() {
    this(PaymentsModule.current());
  }

  private ListDriftsHandler(PaymentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.drifts = new PayoutsModule(module).drifts();
  }

  @Override
  protected Response respond(Request request) {
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, USUAL),
            request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null));
    Page<Drift> listed = drifts.list(page);
    return Response.ok(
        new Listing(
            listed.map(DriftView::of).items(),
            listed.following().map(it -> cursors().of(it, SCOPE)).orElse(null)));
  }

  @Json
  record Listing(List<DriftView> drifts, @Nullable String nextCursor) {}

  /// A line of Stripe's balance that the ledger has otherwise; amounts in dollars.
  @Json
  record DriftView(
      @Json.Property("_id") String lineId,
      String type,
      @Nullable String source,
      @Nullable String entryId,
      BigDecimal stripeAmount,
      BigDecimal ledgerAmount,
      Instant at) {

    static DriftView of(Drift drift) {
      return new DriftView(
          drift.line().value(),
          drift.type(),
          drift.source(),
          drift.entry(),
          BigDecimal.valueOf(drift.atStripe().cents(), 2),
          BigDecimal.valueOf(drift.inLedger().cents(), 2),
          drift.at());
    }
  }
}
