package ca.jechemine.local.aws;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A DynamoDB table as its template declares it.
///
/// @param attributes the type of every key attribute: `S`, `N` or `B`
/// @param streamViewType as in the template, for example `NEW_IMAGE`; empty means no stream
public record TableDefinition(
    String name,
    Key keys,
    Map<String, String> attributes,
    List<Index> indexes,
    Optional<String> ttlAttribute,
    Optional<String> streamViewType) {

  public TableDefinition {
    attributes = Map.copyOf(attributes);
    indexes = List.copyOf(indexes);
  }

  /// The attribute that spreads the items, and the one that sorts them if there is one.
  public record Key(String hash, Optional<String> range) {}

  /// A global secondary index.
  ///
  /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
  /// @param included the attributes that an `INCLUDE` projection adds
  public record Index(String name, Key keys, String projection, List<String> included) {

    public Index {
      included = List.copyOf(included);
    }
  }
}
