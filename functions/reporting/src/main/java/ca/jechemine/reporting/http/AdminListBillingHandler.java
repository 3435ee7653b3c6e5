package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.ListBilling;
import ca.jechemine.reporting.application.billing.ListBilling.Listed;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.BillingSummary;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/billing`
public final class AdminListBillingHandler extends HttpHandler {

  private static final int USUAL = 20;

  private final ListBilling listBilling;
  private final InstantSource clock;

  public AdminListBillingHandler() {
    this(BillingModule.current());
  }

  private AdminListBillingHandler(BillingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.listBilling = module.listBilling();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    Asked asked = BillingQuery.parse(request, clock.instant());
    int limit = PageLimit.of(request, USUAL);
    String scope = "AdminListBilling " + asked + " " + asked.text();
    PageNumber page = PageNumber.of(request, limit, cursors(), scope);
    Listed listed = listBilling.list(asked, new PageRequest(limit, page.from()), page.skipped());
    return Response.ok(
        new Answer(
            listed.page().items().stream()
                .map(it -> BillingRowView.of(it, request.language(), asked.now()))
                .toList(),
            Summary.of(listBilling.summary()),
            new Pagination(
                page.number(),
                limit,
                listed.total(),
                (listed.total() + limit - 1) / limit,
                listed.isCapped() ? true : null,
                listed
                    .page()
                    .following()
                    .map(it -> page.next(it, cursors(), scope))
                    .orElse(null))));
  }

  @Json
  record Answer(List<BillingRowView> payments, Summary summary, Pagination pagination) {}

  @Json
  record Summary(
      BigDecimal totalRevenue,
      BigDecimal pendingRevenue,
      BigDecimal professionalPayouts,
      long totalTransactions,
      long overdueCount,
      long interacPendingCount) {

    static Summary of(BillingSummary summary) {
      return new Summary(
          BillingRowView.dollars(summary.revenueCents()),
          BillingRowView.dollars(summary.pendingRevenueCents()),
          BillingRowView.dollars(summary.payoutCents()),
          summary.transactions(),
          summary.overdue(),
          summary.interacPending());
    }
  }

  /// `isTotalCapped` when a search did not look at all, so that there may be more.
  @Json
  record Pagination(
      int page,
      int limit,
      long total,
      long pages,
      @Nullable Boolean isTotalCapped,
      @Nullable String nextCursor) {}
}
