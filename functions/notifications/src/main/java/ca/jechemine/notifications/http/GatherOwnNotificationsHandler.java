package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Position;
import ca.jechemine.notifications.OwnDataModule;
import ca.jechemine.notifications.application.GatherOwnNotifications;
import ca.jechemine.notifications.application.GatherOwnNotifications.Gathered;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/notifications/own-data`
public final class GatherOwnNotificationsHandler extends HttpHandler {

  private final GatherOwnNotifications gatherOwnNotifications;

  public GatherOwnNotificationsHandler() {
    this(OwnDataModule.current());
  }

  private GatherOwnNotificationsHandler(OwnDataModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnNotifications = module.gatherOwnNotifications();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnNotifications " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Gathered gathered = gatherOwnNotifications.of(request.caller().id(), from);
    return Response.ok(
        new OwnData(
            List.of(preferences(gathered), feed(gathered), deliveries(gathered)),
            Optional.ofNullable(gathered.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static OwnData.Part preferences(Gathered gathered) {
    return new OwnData.Part(
        "preferences_de_notification",
        "par quels moyens vous voulez être avisé, et de quoi",
        "by which ways you want to be told, and of what",
        gathered.chosen().stream().map(PreferencesView::of).map(Json::fields).toList());
  }

  private static OwnData.Part feed(Gathered gathered) {
    return new OwnData.Part(
        "notifications",
        "vos notifications des 180 derniers jours",
        "your notifications of the last 180 days",
        gathered.feed().stream().map(OwnNotificationView::of).map(Json::fields).toList());
  }

  private static OwnData.Part deliveries(Gathered gathered) {
    return new OwnData.Part(
        "envois",
        "les courriels, textos et messages de navigateur qui vous étaient destinés, et ce qu’ils"
            + " sont devenus",
        "the emails, text and browser messages that were for you, and what became of them",
        gathered.deliveries().stream().map(OwnDeliveryView::of).map(Json::fields).toList());
  }
}
