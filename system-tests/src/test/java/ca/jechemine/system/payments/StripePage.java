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
import java.net.http.HttpResponse.BodyHandlers;

/// What a browser asks of Stripe, with the publishable key.
final class StripePage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunningCloud cloud;
  private final HttpClient http = HttpClient.newHttpClient();

  StripePage(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// Its payer confirms a payment, or a set-up, with that method.
  ///
  /// @param kind `payment_intents` or `setup_intents`
  /// @return as Stripe has it then, or its error
  JsonNode confirm(String kind, String id, String clientSecret, String method) {
    return post(
        "/v1/" + kind + "/" + id + "/confirm",
        "payment_method="
            + encoded(method)
            + "&client_secret="
            + encoded(clientSecret)
            + "&mandate_data[customer_acceptance][type]=online");
  }

  private JsonNode post(String path, String form) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(cloud.cloud().stripe().endpoint().resolve(path))
              .header("authorization", "Bearer pk_test_local")
              .header("content-type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new AssertionError("Stripe does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
