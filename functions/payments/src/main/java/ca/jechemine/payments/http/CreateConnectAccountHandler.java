package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ConnectAccounts;
import ca.jechemine.payments.application.ConnectAccounts.Opened;
import ca.jechemine.payments.application.Declines;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// `POST /api/stripe-connect/create-account`
public final class CreateConnectAccountHandler extends HttpHandler {

  private static final Text THERE_ALREADY =
      new Text("Le compte Stripe existe déjà.", "The Stripe account exists already.");

  private final ConnectAccounts accounts;

  public CreateConnectAccountHandler() {
    this(PaymentsModule.current());
  }

  private CreateConnectAccountHandler(PaymentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.accounts = new PayoutsModule(module).connectAccounts();
  }

  @Override
  protected Response respond(Request request) {
    try {
      Opened opened = accounts.open(request.caller().id());
      return Response.ok(Answer.of(opened, request.language()));
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  /// The account, and where to go on, or that it was there.
  @Json
  record Answer(String accountId, @Nullable String onboardingUrl, @Nullable String message) {

    static Answer of(Opened opened, Language language) {
      return new Answer(
          opened.account().value(),
          opened.onboarding().map(URI::toString).orElse(null),
          opened.onboarding().isPresent() ? null : THERE_ALREADY.in(language));
    }
  }
}
