package ca.jechemine.runtime.secrets;

import ca.jechemine.runtime.AwsClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Reads secrets while a function starts, each once. Each is a keyring in Secrets Manager, named by
/// an environment variable.
public final class Secrets {

  private final Platform platform;
  private final SecretsManagerClient client;
  private final Map<String, Keyring> read = new ConcurrentHashMap<>();

  public Secrets(Platform platform) {
    this.platform = platform;
    this.client = AwsClients.build(SecretsManagerClient.builder(), "SECRETS_MANAGER", platform);
  }

  /// The secret that the variable names.
  ///
  /// @throws IllegalStateException naming the variable when it is not set, or when the secret is no
  ///   keyring
  public Keyring read(String variable) {
    return read.computeIfAbsent(platform.variable(variable), this::fetch);
  }

  private Keyring fetch(String name) {
    return Keyring.of(
        Json.readTexts(client.getSecretValue(get -> get.secretId(name)).secretString()));
  }
}
