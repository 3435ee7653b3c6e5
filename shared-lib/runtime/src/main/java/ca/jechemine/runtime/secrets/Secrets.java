package ca.jechemine.runtime.secrets;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Reads secrets while a function starts, each once. Each is in Secrets Manager, named by an
/// environment variable; all but what others gave us are keyrings.
public final class Secrets {

  private final Platform platform;
  private final SecretsManagerClient client;
  private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

  public Secrets(Platform platform) {
    this.platform = platform;
    this.client = AwsClients.build(SecretsManagerClient.builder(), "SECRETS_MANAGER", platform);
  }

  /// The secret that the variable names.
  ///
  /// @throws IllegalStateException naming the variable when it is not set, or when the secret is no
  ///   keyring
  public Keyring read(String variable) {
    return Keyring.of(texts(variable));
  }

  /// The fields of the secret that the variable names, for one that is no keyring.
  ///
  /// @throws IllegalStateException naming the variable when it is not set
  public Map<String, String> texts(String variable) {
    return read.computeIfAbsent(platform.variable(variable), this::fetch);
  }

  private Map<String, String> fetch(String name) {
    return Map.copyOf(
        Json.readTexts(client.getSecretValue(get -> get.secretId(name)).secretString()));
  }
}
