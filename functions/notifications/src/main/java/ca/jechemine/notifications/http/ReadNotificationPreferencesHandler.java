package ca.jechemine.notifications.http;

import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.ChoosePreferences;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/notifications/preferences`
public final class ReadNotificationPreferencesHandler extends HttpHandler {

  private final ChoosePreferences choosePreferences;

  public ReadNotificationPreferencesHandler() {
    this(FeedModule.current());
  }

  private ReadNotificationPreferencesHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.choosePreferences = module.choosePreferences();
  }

  @Override
  protected Response respond(Request request) {
    return PreferencesView.answer(choosePreferences.of(request.caller().id()));
  }
}
