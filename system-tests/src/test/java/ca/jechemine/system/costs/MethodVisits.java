package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/payments-methods.yaml`: a newcomer for each call, with one session that
/// is to come.
final class MethodVisits {

  private static final String METHODS = "/api/payments/payment-methods";
  private static final String SETUP = "/api/payments/setup-intent";
  private static final String OF_APPOINTMENT = "/api/payments/appointment-setup";
  private static final String OF_LINK = "/api/payments/guest-appointment-setup";

  private final RunningCloud cloud;
  private final Payers payers;

  MethodVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.payers = new Payers(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("createSetupIntent", _ -> api().post(SETUP, "{}")),
        Map.entry(
            "createGuestSetupIntent",
            mark ->
                cloud
                    .api()
                    .post(
                        "/api/payments/guest-setup-intent",
                        "{\"email\":\"%s@exemple.ca\",\"name\":\"Zoé\"}".formatted(mark))),
        Map.entry("listPaymentMethods", _ -> listed()),
        Map.entry("savePaymentMethod", _ -> saved(api())),
        Map.entry("detachPaymentMethod", _ -> detached()),
        Map.entry("createAppointmentSetup", _ -> begun(payers.known())),
        Map.entry("completeAppointmentSetup", _ -> completed(payers.known())),
        Map.entry("createGuestAppointmentSetup", _ -> begunByLink(link())),
        Map.entry("completeGuestAppointmentSetup", _ -> completedByLink(link())));
  }

  private Api api() {
    return payers.as(payers.known());
  }

  private Answer listed() {
    Api api = api();
    saved(api);
    return api.get(METHODS);
  }

  Answer saved(Api api) {
    return api.post(METHODS, "{\"paymentMethodId\":\"%s\"}".formatted(setUp(api)));
  }

  private Answer detached() {
    Api api = api();
    String method = setUp(api);
    api.post(METHODS, "{\"paymentMethodId\":\"%s\"}".formatted(method));
    return api.delete(METHODS + "?paymentMethodId=" + method);
  }

  private String setUp(Api api) {
    return confirmed(api.post(SETUP, "{}"));
  }

  private String confirmed(Answer setup) {
    return payers
        .confirm(setup.text("clientSecret"), "pm_card_visa")
        .path("payment_method")
        .asText();
  }

  private Answer begun(UserId client) {
    return payers
        .as(client)
        .post(OF_APPOINTMENT, "{\"appointmentId\":\"%s\"}".formatted(payers.knownSession(client)));
  }

  private Answer completed(UserId client) {
    String appointment = payers.knownSession(client);
    Api api = payers.as(client);
    Answer setup = api.post(OF_APPOINTMENT, "{\"appointmentId\":\"%s\"}".formatted(appointment));
    confirmed(setup);
    return api.post(
        OF_APPOINTMENT + "/complete",
        "{\"appointmentId\":\"%s\",\"setupIntentId\":\"%s\"}"
            .formatted(appointment, setup.text("setupIntentId")));
  }

  private String link() {
    return payers.link(payers.knownSession(payers.known()));
  }

  private Answer begunByLink(String token) {
    return cloud.api().post(OF_LINK, "{\"token\":\"%s\"}".formatted(token));
  }

  private Answer completedByLink(String token) {
    Answer setup = begunByLink(token);
    confirmed(setup);
    return cloud
        .api()
        .post(
            OF_LINK + "/complete",
            "{\"token\":\"%s\",\"setupIntentId\":\"%s\"}"
                .formatted(token, setup.text("setupIntentId")));
  }
}
