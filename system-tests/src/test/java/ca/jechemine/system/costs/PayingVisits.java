package ca.jechemine.system.costs;

import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The routes of `docs/api/payments-paying.yaml`: sessions that were held before anything is
/// counted, one for each call.
final class PayingVisits {

  private final RunningCloud cloud;
  private final Till till;
  private final Map<String, Held> sessions = new HashMap<>();

  private record Held(UserId client, String session) {}

  PayingVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.till = new Till(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "createPaymentIntent",
        this::begin,
        "readGuestPayment",
        mark -> visitor(mark).get("/api/payments/guest?token=" + token(mark)),
        "payGuestPayment",
        mark ->
            visitor(mark).post("/api/payments/guest", "{\"token\":\"%s\"}".formatted(token(mark))),
        "receiveStripeEvent",
        this::tell);
  }

  /// Sessions of clients and guests are over, and all that follows is done: for the visits of these
  /// rounds.
  void hold(String... rounds) {
    for (String round : rounds) {
      for (String operation :
          new String[] {"createpaymentintent", "readguestpayment", "payguestpayment"}) {
        UserId payer = operation.contains("guest") ? till.guest() : till.client();
        cloud.settle();
        sessions.put(round + "-" + operation, new Held(payer, till.held(payer)));
      }
    }
  }

  /// Somebody with a saved card had a session, and it is charged.
  static void charge(RunningCloud cloud, Till till, UserId professional) {
    UserId client = till.client();
    cloud.settle();
    till.saveCard(client);
    till.held(client, professional);
  }

  private Held held(String mark) {
    return Objects.requireNonNull(sessions.get(mark), mark);
  }

  private Answer begin(String mark) {
    Held held = held(mark);
    return till.as(held.client())
        .post(
            "/api/payments/create-intent", "{\"appointmentId\":\"%s\"}".formatted(held.session()));
  }

  private Api visitor(String mark) {
    return cloud.api().from("203.0.113." + Math.floorMod(mark.hashCode(), 250));
  }

  private String token(String mark) {
    return Objects.requireNonNull(
        till.told(held(mark).session(), InvoiceIssued.class).getLast().payToken());
  }

  private Answer tell(String mark) {
    String body =
        """
        {"id":"evt_%s","object":"event","type":"customer.created","created":1781524800,
         "api_version":"2025-10-29.clover","livemode":false,"data":{"object":{"id":"cus_1"}}}
        """
            .formatted(mark.replace("-", ""));
    return cloud
        .api()
        .with("stripe-signature", cloud.cloud().stripe().webhooks().signature(body))
        .post("/api/payments/webhook", body);
  }
}
