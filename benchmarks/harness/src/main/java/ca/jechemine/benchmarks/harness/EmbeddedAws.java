package ca.jechemine.benchmarks.harness;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engines of the local cloud, in this process and in memory, with the tables and secrets that
/// the functions expect.
final class EmbeddedAws implements Aws {

  private final LocalAws local;
  private final URI endpoint;
  private final HttpClient client = HttpClient.newHttpClient();

  private EmbeddedAws(LocalAws local) {
    this.local = local;
    this.endpoint = URI.create(local.endpoints().getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", ""));
  }

  static EmbeddedAws start() {
    LocalAws local =
        LocalAws.start(LocalAws.Config.inMemory(InstantSource.system(), new SecureRandom()));
    for (String table : List.of(Tables.DOMAIN, Tables.OUTBOX, Tables.SETTINGS)) {
      local.create(table(table));
    }
    Secrets.VALUES.forEach((name, value) -> local.create(SecretDefinition.of(name, value)));
    return new EmbeddedAws(local);
  }

  @Override
  public Answer answer(Call call) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint).POST(BodyPublishers.ofString(call.body()));
    Map.of(
            "X-Amz-Target", call.target(),
            "Content-Type", call.contentType(),
            "Authorization", call.authorization())
        .forEach(request::setHeader);
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  @Override
  public String description() {
    return "the local cloud's engines in memory";
  }

  @Override
  public void close() {
    client.shutdownNow();
    local.close();
  }

  private static TableDefinition table(String name) {
    return new TableDefinition(
        name,
        new TableDefinition.Key("pk", Optional.of("sk")),
        Map.of("pk", "S", "sk", "S"),
        List.of(),
        Optional.of("expiresAt"),
        Optional.empty());
  }
}
