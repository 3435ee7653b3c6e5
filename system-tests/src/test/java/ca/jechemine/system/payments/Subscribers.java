package ca.jechemine.system.payments;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;

/// People who subscribe, and what is kept of it here and at Stripe.
final class Subscribers {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RunningCloud cloud;
  private final Payers payers;

  Subscribers(RunningCloud cloud, Payers payers) {
    this.cloud = cloud;
    this.payers = payers;
  }

  /// A client with a saved card.
  UserId withCard() {
    UserId client = payers.client();
    payers.savedCard(client);
    return client;
  }

  /// A client with a saved card of which the bank asks its holder each time.
  UserId withAskingCard() {
    UserId client = payers.client();
    String secret = payers.as(client).post("/api/payments/setup-intent", "").text("clientSecret");
    String setup = payers.confirm(secret, "pm_card_authenticationRequired").path("id").asText();
    cloud.cloud().stripe().authenticate(setup, true);
    cloud.settle();
    return client;
  }

  /// They subscribe by the month.
  Answer subscribe(UserId client, String plan) {
    Answer answer = payers.as(client).post(Plans.SUBSCRIPTION, Plans.monthly(plan));
    cloud.settle();
    return answer;
  }

  Answer change(UserId client, String body) {
    Answer answer = payers.as(client).patch(Plans.SUBSCRIPTION, body);
    cloud.settle();
    return answer;
  }

  JsonNode own(UserId client) {
    return payers.as(client).get(Plans.SUBSCRIPTION).json().path("subscription");
  }

  /// Whether the text of the resource is open to them.
  boolean reads(UserId client, String resource) {
    return payers
        .as(client)
        .get(Catalogued.RESOURCES + resource)
        .json()
        .path("resource")
        .path("hasAccess")
        .asBoolean();
  }

  /// What is kept of their latest.
  Subscription kept(UserId client) {
    return payers.table().subscriptions().of(client).map(Versioned::value).orElseThrow();
  }

  /// The subscriptions that Stripe has of them, the newest first.
  List<JsonNode> atStripe(UserId client) {
    String customer = payers.wallet(client).atStripe().orElseThrow().value();
    return cloud.cloud().stripe().objects("subscription").stream()
        .filter(it -> it.path("customer").asText().equals(customer))
        .toList();
  }

  /// The payments of theirs that succeeded at Stripe, the newest first.
  List<JsonNode> paid(UserId client) {
    String customer = payers.wallet(client).atStripe().orElseThrow().value();
    return cloud.cloud().stripe().objects("payment_intent").stream()
        .filter(it -> it.path("customer").asText().equals(customer))
        .filter(it -> it.path("status").asText().equals("succeeded"))
        .toList();
  }

  /// What the ledger has of that cause.
  Optional<JournalEntry> entry(MemoCode memo, String cause) {
    return payers.table().ledger().find(new EntryId(memo, cause));
  }

  /// What the ledger has as earned by all that they paid.
  Money earned(UserId client) {
    return paid(client).stream()
        .map(it -> entry(MemoCode.PAYMENT, it.path("id").asText()).orElseThrow())
        .map(it -> Money.ZERO.minus(it.debits(Platform.PLAN_REVENUE)))
        .reduce(Money.ZERO, Money::plus);
  }

  /// The subjects of what was written to them.
  List<String> mails(UserId client) {
    return cloud.mailsTo(payers.email(client)).stream().map(it -> it.subject()).toList();
  }

  /// What Stripe answers when its dashboard does that.
  JsonNode ask(String path, String form) {
    JsonNode answer = payers.asked(path, form, secretKey());
    cloud.settle();
    return answer;
  }

  /// Somebody ends it at Stripe itself.
  void endAtStripe(UserId client) {
    String path = "/v1/subscriptions/" + kept(client).atStripe().orElseThrow();
    try {
      HTTP.send(
          HttpRequest.newBuilder(cloud.cloud().stripe().endpoint().resolve(path))
              .header("authorization", "Bearer " + secretKey())
              .header("stripe-version", "2025-10-29.clover")
              .DELETE()
              .build(),
          BodyHandlers.discarding());
    } catch (IOException e) {
      throw new AssertionError("Stripe does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    cloud.settle();
  }

  private String secretKey() {
    return new Secrets(payers.platform("SubscribeToPlan"))
        .texts("STRIPE_SECRET")
        .getOrDefault("secretKey", "");
  }
}
