package ca.jechemine.system.library;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.LibraryModule;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What tests of shelves look at, and change, in the library's table.
public final class Shelving {

  private final RunningCloud cloud;
  private final Tables tables;

  public Shelving(RunningCloud cloud) {
    this.cloud = cloud;
    this.tables =
        cloud
            .cloud()
            .functions()
            .platform("ListFavorites")
            .build(() -> new LibraryModule(Platform.current()).tables());
  }

  /// How many marked it, as it is counted.
  public long favorites(String resource) {
    ResourceId id = new ResourceId(resource);
    return Objects.requireNonNull(LibraryTable.counts(tables).of(List.of(id)).get(id)).favorites();
  }

  /// The row in which it is counted what people have of it.
  Optional<Map<String, AttributeValue>> counts(String resource) {
    return tables.find("RESOURCE#" + resource, "COUNTS");
  }

  /// That many people of whom nobody heard.
  static List<Caller> crowd(int size) {
    return IntStream.range(0, size).mapToObj(Shelving::caller).toList();
  }

  private static Caller caller(int n) {
    return new Caller(
        new UserId(String.format(Locale.ROOT, "%024x", 0xC0DEL << 16 | n)),
        "Personne " + n,
        Role.CLIENT,
        AccountStatus.ACTIVE,
        Set.of(),
        Language.FR);
  }

  /// Takes a resource back from its readers.
  void archive(String resource) {
    cloud
        .cloud()
        .aws()
        .dynamo()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key("RESOURCE", resource))
                .updateExpression("SET #status = :archived")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":archived", AttributeValue.fromS("archived"))));
  }

  /// A row of the person's shelf, as whoever downloads or buys leaves it.
  void plant(Persona persona, String resource, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> row =
        new HashMap<>(Tables.key("SHELF#" + id(persona), "RESOURCE#" + resource));
    row.putAll(attributes);
    cloud.cloud().aws().dynamo().putItem(put -> put.tableName(tables.table()).item(row));
  }

  /// The row of what the person says of a resource.
  Map<String, AttributeValue> review(Persona persona, String resource) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .getItem(get ->
            get.tableName(tables.table())
                .key(Tables.key("SHELF#" + id(persona), "REVIEW#" + resource)))
        .item();
  }

  /// How many rows there are of a person.
  int rows(Caller person) {
    return rows(person.id());
  }

  /// The same.
  int rows(UserId person) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("SHELF#" + person))))
        .count();
  }

  String id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  /// The ids of a list's items.
  static List<String> ids(JsonNode list) {
    List<String> ids = new ArrayList<>();
    list.forEach(it -> ids.add(it.path("id").asText()));
    return ids;
  }
}
