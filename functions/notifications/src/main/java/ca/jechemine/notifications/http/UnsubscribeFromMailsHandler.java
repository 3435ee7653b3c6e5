package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.UnsubscribeModule;
import ca.jechemine.notifications.application.Unsubscribe;
import ca.jechemine.notifications.domain.unsubscribing.Unsubscription;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/notifications/unsubscribe?token=`: by mailbox providers for their user (RFC 8058),
/// and by the button of [ShowUnsubscribePageHandler], whose browser asks for a page in return.
public final class UnsubscribeFromMailsHandler extends HttpHandler {

  /// What the body has to say, as a form of either encoding or as JSON.
  private static final String FIELD = "List-Unsubscribe";

  private static final String VALUE = "One-Click";

  private static final Text NO_WISH =
      new Text(
          "doit être List-Unsubscribe=One-Click (RFC 8058)",
          "must be List-Unsubscribe=One-Click (RFC 8058)");

  private final Unsubscribe unsubscribe;

  public UnsubscribeFromMailsHandler() {
    this(UnsubscribeModule.current());
  }

  private UnsubscribeFromMailsHandler(UnsubscribeModule module) {
    super(module.edge(), Access.anyone());
    this.unsubscribe = module.unsubscribe();
  }

  @Override
  protected Response respond(Request request) {
    String body = request.rawBody();
    if (!body.contains(FIELD) || !body.contains(VALUE)) {
      throw Refusal.invalid("body", NO_WISH);
    }
    Unsubscription ended = unsubscribe.by(request.query("token").orElse(""));
    return request.header("accept").orElse("").contains("text/html")
        ? UnsubscribePage.done(ended)
        : Response.ok(new Success(true));
  }

  /// It is done, and there is nothing more to say.
  @Json
  record Success(boolean success) {}
}
