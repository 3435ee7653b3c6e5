package ca.jechemine.system.costs;

import ca.jechemine.system.payments.PaidSessions;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/payments-refunds.yaml`: a session that is paid is refunded, at once or
/// when somebody else agrees.
public final class RefundVisits {

  private static final long ABOVE_THE_THRESHOLD = 600_00;

  private final RunningCloud cloud;
  private final PaidSessions sessions;
  private final Api admin;
  private final Api other;

  RefundVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.sessions = new PaidSessions(cloud);
    this.admin = cloud.api().as(Persona.BILLING_ADMIN);
    this.other = cloud.api().as(Persona.SUPER_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "refundPayment", _ -> refund(sessions.stored(120_00)),
        "adminListRefunds", _ -> admin.get("/api/admin/payments/refunds?limit=2"),
        "adminApproveRefund", _ -> decide("approve"),
        "adminDeclineRefund", _ -> decide("decline"),
        "adminListStuckPayments", _ -> admin.get("/api/admin/payments/stuck?limit=2"),
        "adminRetryStuckPayment",
            _ ->
                admin.post(
                    "/api/admin/payments/stuck/"
                        + refund(sessions.stored(120_00)).json().at("/refund/id").asText()
                        + "/retry",
                    ""));
  }

  /// By a function that has not read the settings a moment ago.
  private Answer refund(String appointment) {
    cloud.cloud().functions().function("RefundPayment").discard();
    return admin.post("/api/payments/refund", "{\"appointmentId\":\"%s\"}".formatted(appointment));
  }

  private Answer decide(String word) {
    String id = refund(sessions.stored(ABOVE_THE_THRESHOLD)).json().at("/refund/id").asText();
    return other.post("/api/admin/payments/refunds/" + id + "/" + word, "");
  }
}
