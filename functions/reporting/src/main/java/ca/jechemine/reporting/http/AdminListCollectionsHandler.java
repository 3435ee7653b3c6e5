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

/// `GET /api/admin/accounting/collections`: what was paid by card or debit, and which transfers are
/// awaited.
public final class AdminListCollectionsHandler extends HttpHandler {

  private static final int MOST = 500;
  private static final String STRIPE_PAID = "stripePaid";
  private static final String INTERAC_PENDING = "interacPending";

  private final ListAccounts listAccounts;

  public AdminListCollectionsHandler() {
    this(BillingModule.current());
  }

  private AdminListCollectionsHandler(BillingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.listAccounts = module.listAccounts();
  }

  @Override
  protected Response respond(Request request) {
    AccountPages pages =
        new AccountPages(
            request,
            cursors(),
            "AdminListCollections",
            List.of(STRIPE_PAID, INTERAC_PENDING),
            MOST);
    AccountPages.Of paid =
        pages.page(STRIPE_PAID, it -> listAccounts.newest(AccountList.STRIPE_PAID, it));
    AccountPages.Of awaited =
        pages.page(INTERAC_PENDING, it -> listAccounts.newest(AccountList.INTERAC_PENDING, it));
    RowSums sums = listAccounts.sums();
    return Response.ok(
        new Answer(
            paid.rows(),
            awaited.rows(),
            new Counts(sums.in(AccountList.STRIPE_PAID), sums.in(AccountList.INTERAC_PENDING)),
            new Next(paid.next(), awaited.next())));
  }

  @Json
  record Answer(
      List<AccountRowView> stripePaid,
      List<AccountRowView> interacPending,
      Counts counts,
      Next nextCursors) {}

  @Json
  record Counts(long stripePaid, long interacPending) {}

  @Json
  record Next(@Nullable String stripePaid, @Nullable String interacPending) {}
}
