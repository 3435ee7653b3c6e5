package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.AccountingModule;
import ca.jechemine.payments.application.RecordPayout;
import ca.jechemine.payments.application.RecordPayout.Outcome;
import ca.jechemine.payments.application.RecordPayout.Outcome.Done;
import ca.jechemine.payments.application.RecordPayout.Outcome.NotCovered;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/admin/accounting/professionals/{id}/payout`
public final class AdminPayProfessionalHandler extends HttpHandler {

  private final RecordPayout recordPayout;

  public AdminPayProfessionalHandler() {
    this(AccountingModule.current());
  }

  private AdminPayProfessionalHandler(AccountingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.recordPayout = module.recordPayout();
  }

  @Override
  protected Response respond(Request request) {
    UserId professional = new UserId(request.pathId("id"));
    return answer(
        recordPayout.record(
            request.caller().id(),
            request.body(ProfessionalPayoutBody.class).order(professional),
            request.receipts(it -> answer(it, request.language()))),
        request.language());
  }

  private static Response answer(Outcome outcome, Language language) {
    return switch (outcome) {
      case Done it -> ManualPayoutView.paid(it);
      case NotCovered it -> ManualPayoutView.notCovered(it.owed(), language);
    };
  }
}
