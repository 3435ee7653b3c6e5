package ca.jechemine.testkit;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The engines without the functions, for tests of what speaks to AWS: one for all test classes of
/// the JVM, a fresh table for each that asks.
///
/// They are embedded unless the build runs the tests that are tagged `adapter` against something
/// else; a test that needs the embedded ones is tagged `embedded`.
public final class EmbeddedAws implements BeforeAllCallback {

  private @Nullable AwsUnderTest aws;

  @Override
  public void beforeAll(ExtensionContext context) {
    aws =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(AwsUnderTest.class, _ -> AwsUnderTest.chosen(), AwsUnderTest.class);
  }

  /// What the tests speak to.
  public AwsUnderTest underTest() {
    if (aws == null) {
      throw new IllegalStateException("register EmbeddedAws as an extension first");
    }
    return aws;
  }

  /// The embedded engines: their faults, their mailbox.
  ///
  /// @throws IllegalStateException when the build chose others
  public LocalAws aws() {
    return switch (underTest()) {
      case AwsUnderTest.Embedded embedded -> embedded.engines();
      case RemoteAws _ ->
          throw new IllegalStateException("this needs the embedded engines: tag it \"embedded\"");
    };
  }

  /// Ends every fault, where there can be any.
  public void endFaults() {
    switch (underTest()) {
      case AwsUnderTest.Embedded embedded -> embedded.engines().faults().clear();
      case RemoteAws _ -> {}
    }
  }

  /// A platform on these engines, with that clock and these variables.
  public Platform platform(InstantSource clock, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(underTest().endpoints());
    environment.putAll(variables);
    return new Platform(
        environment,
        clock,
        new SecureRandom(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        List.of());
  }

  /// A new, empty table with the keys that all tables have.
  public Tables freshTable(InstantSource clock) {
    String name = unused("table");
    underTest()
        .create(
            new TableDefinition(
                name,
                new TableDefinition.Key("pk", Optional.of("sk")),
                Map.of("pk", "S", "sk", "S"),
                List.of(),
                Optional.empty(),
                Optional.empty()));
    return Tables.of(platform(clock, Map.of("TABLE", name)));
  }

  /// A name that nothing has yet, also where others ran before.
  public static String unused(String kind) {
    return kind + "-" + UUID.randomUUID();
  }
}
