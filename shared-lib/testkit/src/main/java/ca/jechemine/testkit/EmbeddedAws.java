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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// The embedded engines without the functions, for tests of what speaks to AWS: one for all test
/// classes of the JVM, a fresh table for each that asks.
public final class EmbeddedAws implements BeforeAllCallback {

  private static final AtomicInteger TABLES = new AtomicInteger();

  private @Nullable LocalAws aws;

  @Override
  public void beforeAll(ExtensionContext context) {
    aws =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(
                LocalAws.class,
                _ ->
                    LocalAws.start(
                        LocalAws.Config.inMemory(InstantSource.system(), new SecureRandom())),
                LocalAws.class);
  }

  /// The engines.
  public LocalAws aws() {
    if (aws == null) {
      throw new IllegalStateException("register EmbeddedAws as an extension first");
    }
    return aws;
  }

  /// A platform on these engines, with that clock and these variables.
  public Platform platform(InstantSource clock, Map<String, String> variables) {
    Map<String, String> environment = new HashMap<>(aws().endpoints());
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
    String name = "table-" + TABLES.incrementAndGet();
    aws()
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
}
