package ca.jechemine.local.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table as the templates declare them all.
final class TestTables {

  private TestTables() {}

  static TableDefinition table(String name) {
    return new TableDefinition(
        name,
        new TableDefinition.Key("pk", Optional.of("sk")),
        Map.of("pk", "S", "sk", "S", "gsi1pk", "S", "gsi1sk", "S"),
        List.of(
            new TableDefinition.Index(
                "gsi1",
                new TableDefinition.Key("gsi1pk", Optional.of("gsi1sk")),
                "ALL",
                List.of())),
        Optional.of("expiresAt"),
        Optional.of("NEW_AND_OLD_IMAGES"));
  }
}
