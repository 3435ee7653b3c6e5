package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.notifications.UnsubscribeModule;
import ca.jechemine.notifications.application.Unsubscribe;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/notifications/unsubscribe?token=`: a page that asks. It changes nothing, because
/// programs that look for danger in mails follow every link.
public final class ShowUnsubscribePageHandler extends HttpHandler {

  private final Unsubscribe unsubscribe;

  public ShowUnsubscribePageHandler() {
    this(UnsubscribeModule.current());
  }

  private ShowUnsubscribePageHandler(UnsubscribeModule module) {
    super(module.edge(), Access.anyone());
    this.unsubscribe = module.unsubscribe();
  }

  @Override
  protected Response respond(Request request) {
    String token = request.query("token").orElse("");
    try {
      return UnsubscribePage.asking(unsubscribe.behind(token), token);
    } catch (Refusal.Invalid _) {
      // Whoever followed a link reads a page, not JSON.
      return UnsubscribePage.wrong();
    }
  }
}
