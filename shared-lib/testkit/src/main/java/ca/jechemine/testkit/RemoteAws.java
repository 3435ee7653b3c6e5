package ca.jechemine.testkit;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;

/// Something else that speaks the protocols of AWS, at one address for all services.
final class RemoteAws implements AwsUnderTest {

  private static final String KEY = "test";

  private final URI address;
  private final Runnable stop;
  private final SdkHttpClient http = AwsCrtHttpClient.builder().maxConcurrency(64).build();
  private final DynamoDbClient dynamo;
  private final SecretsManagerClient secrets;

  private RemoteAws(URI address, Runnable stop) {
    this.address = address;
    this.stop = stop;
    this.dynamo = configured(DynamoDbClient.builder()).build();
    this.secrets = configured(SecretsManagerClient.builder()).build();
  }

  /// What runs at that address already.
  static RemoteAws at(URI address) {
    return new RemoteAws(address, () -> {});
  }

  /// A container of its own.
  static RemoteAws in(Emulator emulator) {
    GenericContainer<?> container = emulator.start();
    return new RemoteAws(Emulator.address(container), container::stop);
  }

  @Override
  public Map<String, String> endpoints() {
    Map<String, String> variables = new HashMap<>();
    for (String service : List.of("DYNAMODB", "SNS", "SQS", "SESV2", "SECRETS_MANAGER")) {
      variables.put("AWS_ENDPOINT_URL_" + service, address.toString());
    }
    variables.put("AWS_ACCESS_KEY_ID", KEY);
    variables.put("AWS_SECRET_ACCESS_KEY", KEY);
    variables.put("AWS_REGION", LocalAws.REGION);
    return Map.copyOf(variables);
  }

  @Override
  public void create(TableDefinition table) {
    dynamo.createTable(table.request());
    try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(dynamo).build()) {
      waiter.waitUntilTableExists(it -> it.tableName(table.name()));
    }
  }

  @Override
  public void create(SecretDefinition secret) {
    String value = secret.value().apply(new SecureRandom());
    try {
      secrets.createSecret(it -> it.name(secret.name()).secretString(value));
    } catch (ResourceExistsException _) {
      // It is there from other tests.
    }
  }

  @Override
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
      B builder) {
    return builder
        .httpClient(http)
        .endpointOverride(address)
        .region(Region.of(LocalAws.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)));
  }

  @Override
  public void close() {
    secrets.close();
    dynamo.close();
    http.close();
    stop.run();
  }
}
