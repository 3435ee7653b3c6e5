package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.RetryStuck;
import ca.jechemine.payments.application.RetryStuck.Retried;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/admin/payments/stuck/{id}/retry`
public final class AdminRetryStuckPaymentHandler extends HttpHandler {

  private final RetryStuck retryStuck;

  public AdminRetryStuckPaymentHandler() {
    this(RefundsModule.current());
  }

  private AdminRetryStuckPaymentHandler(RefundsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_BILLING));
    this.retryStuck = module.retryStuck();
  }

  @Override
  protected Response respond(Request request) {
    Retried retried = retryStuck.retry(request.path("id"));
    return Response.ok(new Answer(retried.id(), retried.kind(), retried.status()));
  }

  /// How it stands afterwards.
  @Json
  record Answer(String id, String kind, String status) {}
}
