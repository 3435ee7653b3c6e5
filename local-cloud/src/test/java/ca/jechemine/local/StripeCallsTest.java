package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.local.stripe.StripeRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What functions ask of Stripe is seen and died of like their other calls; what happens there
/// comes to the site.
final class StripeCallsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static LocalCloud cloud;
  private static HttpClient client;

  @BeforeAll
  static void start() throws IOException {
    cloud =
        LocalCloud.start(
            Options.forTests(Path.of("src/test/resources/stripe/template.yaml")).unseeded());
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    cloud.close();
  }

  @BeforeEach
  void reset() throws InterruptedException {
    cloud.reset();
  }

  private static HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(cloud.baseUri() + path))
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(URI.create(cloud.baseUri() + path)).build(),
                BodyHandlers.ofString())
            .body());
  }

  /// As a page does.
  private static JsonNode page(String path, String form) throws IOException, InterruptedException {
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(URI.create(cloud.stripe().endpoint() + path))
                    .header("authorization", "Bearer pk_test_local")
                    .header("content-type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build(),
                BodyHandlers.ofString())
            .body());
  }

  @Test
  void they_are_written_down() throws Exception {
    assertThat(post("/api/pay", "").body()).matches("cus_\\w+ cus_\\w+");

    assertThat(cloud.invocations().lastOf("Pay").calls())
        .extracting(Invocation.Call::service, Invocation.Call::operation)
        .containsExactly(
            tuple("SecretsManager", "GetSecretValue"),
            tuple("Stripe", "customers.create"),
            tuple("Stripe", "customers.create"));
    assertThat(cloud.stripe().requests())
        .extracting(StripeRequest::caller, StripeRequest::operation, StripeRequest::status)
        .containsExactly(
            tuple("Pay", "customers.create", 200), tuple("Pay", "customers.create", 200));
  }

  @Test
  void one_dies_after_a_call_and_does_nothing_any_more() throws Exception {
    cloud.crashes().afterCall("Pay", 2);

    assertThat(post("/api/pay", "").statusCode()).isEqualTo(500);

    assertThat(cloud.crashes().happened()).isEqualTo(1);
    assertThat(cloud.stripe().objects("customer"))
        .extracting(it -> it.path("email").asText())
        .containsExactly("one@example.ca");
    assertThat(post("/api/pay", "").statusCode()).isEqualTo(200);
  }

  @Test
  void one_dies_before_a_call() throws Exception {
    cloud.crashes().beforeCall("Pay", 2);

    assertThat(post("/api/pay", "").statusCode()).isEqualTo(500);

    assertThat(cloud.crashes().happened()).isEqualTo(1);
    assertThat(cloud.stripe().objects("customer")).isEmpty();
    assertThat(post("/api/pay", "").statusCode()).isEqualTo(200);
  }

  @Test
  void what_happens_comes_to_the_site_by_the_clock() throws Exception {
    JsonNode method =
        page(
            "/v1/payment_methods",
            "type=card&card[number]=4000002760003184&card[exp_month]=1&card[exp_year]=2034");
    assertThat(method.path("id").asText()).startsWith("pm_");
    assertThat(post("/_local/stripe/decline-next", "{\"declineCode\":\"lost_card\"}").statusCode())
        .isEqualTo(200);
    post("/api/pay", "");
    JsonNode customer = cloud.stripe().objects("customer").getFirst();
    cloud
        .stripe()
        .webhooks()
        .subscribe(Set.of("payment_intent.processing", "payment_intent.succeeded"));
    JsonNode intent = debit(customer.path("id").asText());
    page(
        "/v1/payment_intents/" + intent.path("id").asText() + "/confirm",
        "payment_method=pm_acssDebit_success&client_secret="
            + intent.path("client_secret").asText());

    cloud.advance(Duration.ofDays(7));
    cloud.awaitIdle();

    assertThat(cloud.log().lines())
        .filteredOn(it -> it.startsWith("heard t="))
        .hasSize(2)
        .last()
        .asString()
        .contains("\"type\":\"payment_intent.succeeded\"", intent.path("id").asText());
    assertThat(get("/_local/stripe/events").path(0).path("type").asText())
        .isEqualTo("payment_intent.succeeded");
    assertThat(get("/_local/stripe").path("objects").path("customer").asInt()).isEqualTo(2);
    assertThat(get("/_local/stripe/objects/" + intent.path("id").asText()).path("status").asText())
        .isEqualTo("succeeded");
  }

  private static JsonNode debit(String customer) throws IOException, InterruptedException {
    String debit = "payment_method_options[acss_debit][mandate_options]";
    return JSON.readTree(
        client
            .send(
                HttpRequest.newBuilder(
                        URI.create(cloud.stripe().endpoint() + "/v1/payment_intents"))
                    .header("authorization", "Bearer " + cloud.stripe().secrets().secretKey())
                    .header("stripe-version", "2025-10-29.clover")
                    .POST(
                        BodyPublishers.ofString(
                            "amount=9000&currency=cad&payment_method_types[]=acss_debit&customer="
                                + customer
                                + "&"
                                + debit
                                + "[payment_schedule]=sporadic&"
                                + debit
                                + "[transaction_type]=personal"))
                    .build(),
                BodyHandlers.ofString())
            .body());
  }
}
