package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsFrontTest {

  @Test
  void a_secret_is_answered_as_secrets_manager_does_and_the_call_is_remembered() throws Exception {
    try (AwsFront front = new AwsFront(new CannedAws(), Optional.empty());
        HttpClient client = HttpClient.newHttpClient()) {
      String endpoint = front.endpoints().getOrDefault("AWS_ENDPOINT_URL_SECRETS_MANAGER", "");
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(endpoint))
                  .header("X-Amz-Target", "secretsmanager.GetSecretValue")
                  .POST(BodyPublishers.ofString("{\"SecretId\":\"EdgeSecret\"}"))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("SecretString", "benchmark-origin");
      assertThat(front.takeCalls()).containsExactly("GetSecretValue");
      assertThat(front.takeCalls()).isEmpty();
    }
  }
}
