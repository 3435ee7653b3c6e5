package ca.jechemine.system.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// What is asked besides the description: what Stripe's own script does in a page, and calls whose
/// function dies.
final class Browser {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final RunningCloud cloud;

  Browser(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Confirms a set-up with one of Stripe's methods for tests.
  ///
  /// @return the set-up as Stripe answers it
  JsonNode confirm(String clientSecret, String method) {
    String setup = clientSecret.substring(0, clientSecret.indexOf("_secret_"));
    String form =
        "client_secret=%s&payment_method=%s&mandate_data[customer_acceptance][type]=online"
            .formatted(encoded(clientSecret), encoded(method));
    return ask("/v1/setup_intents/" + setup + "/confirm", form, "pk_test_local");
  }

  /// Asks Stripe with that key.
  JsonNode ask(String path, String form, String key) {
    HttpResponse<String> answer =
        sent(
            HttpRequest.newBuilder(cloud.cloud().stripe().endpoint().resolve(path))
                .header("authorization", "Bearer " + key)
                .header("stripe-version", "2025-10-29.clover")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError("Stripe does not speak JSON", e);
    }
  }

  /// A call whose function may die in the middle: nothing is held to the description.
  ///
  /// @return the status
  int dare(String token, String method, String path, String body, String key) {
    return sent(HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json")
            .header("idempotency-key", key)
            .method(method, BodyPublishers.ofString(body))
            .build())
        .statusCode();
  }

  private static HttpResponse<String> sent(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("nobody answers", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
