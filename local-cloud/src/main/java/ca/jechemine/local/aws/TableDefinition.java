package ca.jechemine.local.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;

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

  /// What creates it, wherever that is.
  public CreateTableRequest request() {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys.schema())
            .attributeDefinitions(
                attributes.entrySet().stream()
                    .map(it ->
                        AttributeDefinition.builder()
                            .attributeName(it.getKey())
                            .attributeType(it.getValue())
                            .build())
                    .toList());
    if (!indexes.isEmpty()) {
      request.globalSecondaryIndexes(indexes.stream().map(Index::request).toList());
    }
    streamViewType.ifPresent(
        view -> request.streamSpecification(it -> it.streamEnabled(true).streamViewType(view)));
    return request.build();
  }

  /// The attribute that spreads the items, and the one that sorts them if there is one.
  public record Key(String hash, Optional<String> range) {

    private List<KeySchemaElement> schema() {
      List<KeySchemaElement> schema = new ArrayList<>();
      schema.add(element(hash, KeyType.HASH));
      range.ifPresent(it -> schema.add(element(it, KeyType.RANGE)));
      return schema;
    }

    private static KeySchemaElement element(String name, KeyType type) {
      return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
  }

  /// A global secondary index.
  ///
  /// @param projection `ALL`, `KEYS_ONLY` or `INCLUDE`
  /// @param included the attributes that an `INCLUDE` projection adds
  public record Index(String name, Key keys, String projection, List<String> included) {

    public Index {
      included = List.copyOf(included);
    }

    private GlobalSecondaryIndex request() {
      Projection.Builder projected = Projection.builder().projectionType(projection);
      if (!included.isEmpty()) {
        projected.nonKeyAttributes(included);
      }
      return GlobalSecondaryIndex.builder()
          .indexName(name)
          .keySchema(keys.schema())
          .projection(projected.build())
          .build();
    }
  }
}
