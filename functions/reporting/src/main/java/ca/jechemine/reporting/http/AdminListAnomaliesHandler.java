package ca.jechemine.reporting.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.ListAccounts;
import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/accounting/anomalies`: payments that failed, and transfers that are awaited for
/// too long.
public final class AdminListAnomaliesHandler extends HttpHandler {

  private static final int MOST = 200;
  private static final String STRIPE_FAILURES = "stripeFailures";
  private static final String INTERAC_PENDING_TOO_LONG = "interacPendingTooLong";

  private final ListAccounts listAccounts;

  public AdminListAnomaliesHandler() {
    this(BillingModule.current());
  }

  private AdminListAnomaliesHandler(BillingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.listAccounts = module.listAccounts();
  }

  @Override
  protected Response respond(Request request) {
    AccountPages pages =
        new AccountPages(
            request,
            cursors(),
            "AdminListAnomalies",
            List.of(STRIPE_FAILURES, INTERAC_PENDING_TOO_LONG),
            MOST);
    AccountPages.Of failures =
        pages.page(STRIPE_FAILURES, it -> listAccounts.newest(AccountList.STRIPE_FAILED, it));
    AccountPages.Of tooLong = pages.page(INTERAC_PENDING_TOO_LONG, listAccounts::tooLong);
    RowSums sums = listAccounts.sums();
    return Response.ok(
        new Answer(
            failures.rows(),
            tooLong.rows(),
            new Counts(sums.in(AccountList.STRIPE_FAILED), listAccounts.tooLong(sums)),
            new Next(failures.next(), tooLong.next())));
  }

  @Json
  record Answer(
      List<AccountRowView> stripeFailures,
      List<AccountRowView> interacPendingTooLong,
      Counts counts,
      Next nextCursors) {}

  @Json
  record Counts(long stripeFailures, long interacPendingTooLong) {}

  @Json
  record Next(@Nullable String stripeFailures, @Nullable String interacPendingTooLong) {}
}
