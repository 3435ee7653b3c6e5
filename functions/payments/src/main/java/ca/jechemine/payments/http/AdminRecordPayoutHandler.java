package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.RecordPayout;
import ca.jechemine.payments.application.RecordPayout.Outcome;
import ca.jechemine.payments.application.RecordPayout.Outcome.Done;
import ca.jechemine.payments.application.RecordPayout.Outcome.NotCovered;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/accounting/payout-debit`
public final class AdminRecordPayoutHandler extends HttpHandler {

  private final RecordPayout recordPayout;

  public AdminRecordPayoutHandler() {
    this(AccountingModule.current());
  }

  private AdminRecordPayoutHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.recordPayout = module.recordPayout();
  }

  @Override
  protected Response respond(Request request) {
    return answer(
        recordPayout.record(
            request.caller().id(),
            request.body(PayoutDebitBody.class).order(),
            request.receipts(it -> answer(it, request.language()))),
        request.language());
  }

  private static Response answer(Outcome outcome, Language language) {
    return switch (outcome) {
      case Done it -> ManualPayoutView.entry(it.payout());
      case NotCovered it -> ManualPayoutView.notCovered(it.owed(), language);
    };
  }
}
