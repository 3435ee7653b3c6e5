package ca.jechemine.system.costs;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.Role;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/deliveries.yaml`.
final class DeliveryVisits {

  private static final String DELIVERIES = "/api/admin/deliveries";

  private final RunningCloud cloud;
  private final Folk folk;
  private final Api admin;

  DeliveryVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.admin = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminListDeliveries", _ -> list(told()),
        "adminReadDelivery", _ -> admin.get(delivery()),
        "adminResendDelivery", _ -> admin.post(delivery() + "/resend", ""),
        "adminRestoreRecipient", _ -> admin.post(delivery() + "/restore-recipient", ""));
  }

  private Answer list(String userId) {
    return admin.get(DELIVERIES + "?limit=1&userId=" + userId);
  }

  private String delivery() {
    return DELIVERIES + "/" + list(told()).json().at("/deliveries/0/id").asText();
  }

  /// Somebody who was welcomed by mail.
  private String told() {
    String userId = folk.newId();
    Publisher.publish(
        cloud,
        new AccountWelcomed(
            folk.newId(),
            userId,
            userId + "@exemple.ca",
            "Nadia",
            "fr",
            Role.CLIENT,
            null,
            cloud.cloud().clock().instant()));
    return userId;
  }
}
