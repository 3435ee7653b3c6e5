package ca.jechemine.runtime;

import ca.jechemine.runtime.dynamo.Tables;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A platform at noon, whose AWS cannot be reached and whose log can be read.
public final class TestPlatform {

  public static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Platform platform =
      new Platform(
          Map.of(
              "AWS_REGION", "ca-central-1",
              "AWS_ACCESS_KEY_ID", "none",
              "AWS_SECRET_ACCESS_KEY", "none",
              "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:1",
              "TABLE", "none",
              "OUTBOX_TABLE", "none"),
          InstantSource.fixed(NOON),
          new Random(5),
          new PrintStream(lines, true, StandardCharsets.UTF_8),
          List.of());

  /// The platform.
  public Platform platform() {
    return platform;
  }

  /// Tables that cannot be reached.
  public Tables tables() {
    return Tables.of(platform);
  }

  /// All that was logged.
  public String log() {
    return lines.toString(StandardCharsets.UTF_8);
  }
}
