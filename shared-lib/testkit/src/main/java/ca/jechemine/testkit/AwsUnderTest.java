package ca.jechemine.testkit;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/// The AWS that adapter tests speak to: the embedded engines unless a property of the build names
/// another (docs/local-cloud.md).
public sealed interface AwsUnderTest extends AutoCloseable
    permits AwsUnderTest.Embedded, RemoteAws {

  /// The environment variables by which the SDK finds it.
  Map<String, String> endpoints();

  /// Creates a table of a name that nobody has yet, and comes back when it can be used.
  void create(TableDefinition table);

  /// Makes sure that there is a secret of that name; one that is there keeps its value.
  void create(SecretDefinition secret);

  /// Points a client at it.
  <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(B builder);

  @Override
  void close();

  /// What the properties `aws.endpoint` and `aws.container` ask for.
  ///
  /// @throws org.opentest4j.TestAbortedException when it takes Docker and none answers
  static AwsUnderTest chosen() {
    String endpoint = System.getProperty("aws.endpoint", "");
    String container = System.getProperty("aws.container", "");
    if (!endpoint.isEmpty()) {
      return RemoteAws.at(URI.create(endpoint));
    }
    return container.isEmpty() ? Embedded.start() : RemoteAws.in(Emulator.named(container));
  }

  /// The engines of the local cloud, in this process.
  record Embedded(LocalAws engines) implements AwsUnderTest {

    static Embedded start() {
      return new Embedded(
          LocalAws.start(LocalAws.Config.inMemory(InstantSource.system(), new SecureRandom())));
    }

    @Override
    public Map<String, String> endpoints() {
      return engines.endpoints();
    }

    @Override
    public void create(TableDefinition table) {
      engines.create(table);
    }

    @Override
    public void create(SecretDefinition secret) {
      engines.create(secret);
    }

    @Override
    public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B configured(
        B builder) {
      return engines.configured(builder);
    }

    @Override
    public void close() {
      engines.close();
    }
  }
}
