package ca.jechemine.notifications.http;

import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.ChoosePreferences;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PUT /api/notifications/preferences`: of the object, each field counts only when it is there.
public final class UpdateNotificationPreferencesHandler extends HttpHandler {

  private final ChoosePreferences choosePreferences;

  public UpdateNotificationPreferencesHandler() {
    this(FeedModule.current());
  }

  private UpdateNotificationPreferencesHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.choosePreferences = module.choosePreferences();
  }

  @Override
  protected Response respond(Request request) {
    PreferencesChange change = PreferenceFields.change(request.fields());
    return PreferencesView.answer(choosePreferences.change(request.caller().id(), change));
  }
}
