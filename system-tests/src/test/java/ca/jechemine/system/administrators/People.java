package ca.jechemine.system.administrators;

import ca.jechemine.local.Seed;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The demo people as administrators see them, and what is stored of them.
final class People {

  static final String ADMINS = "/api/admin/admins";

  private final RunningCloud cloud;

  People(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// As at the start.
  void afresh() throws InterruptedException {
    cloud.cloud().reset();
  }

  Seed.Account account(String email) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  String id(Persona persona) {
    return account(persona.email()).userId();
  }

  String adminId(Persona persona) {
    return stored(id(persona), "ADMIN").text("id");
  }

  ItemReader stored(String userId, String sk) {
    return find("ACCOUNT#" + userId, sk).orElseThrow();
  }

  Optional<ItemReader> find(String pk, String sk) {
    return Tables.of(cloud.cloud().functions().platform("AdminUpdateAdmin"))
        .find(pk, sk)
        .map(ItemReader::new);
  }

  /// What the access log tells of what was done to somebody.
  List<String> actions(String userId) {
    Tables tables = Tables.of(cloud.cloud().functions().platform("AdminUpdateAdmin"));
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("ACCESS#" + userId))))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("action"))
        .toList();
  }

  Answer promote(Api by, String userId, String role) {
    return by.post(ADMINS, "{\"userId\":\"%s\",\"role\":\"%s\"}".formatted(userId, role));
  }

  /// Promotes with those flags, and returns the answer.
  Answer promote(Api by, String userId, String role, String flags) {
    return by.post(
        ADMINS,
        "{\"userId\":\"%s\",\"role\":\"%s\",\"customPermissions\":%s}"
            .formatted(userId, role, flags));
  }

  Answer update(Api by, String adminId, String body) {
    return by.call("PUT", ADMINS + "/" + adminId, body);
  }

  Answer signIn(String email) {
    return cloud
        .api()
        .post(
            "/api/auth/login",
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, account(email).password()));
  }

  /// The API as somebody who signs in now.
  Api signedIn(String email) {
    return cloud.api().with("authorization", "Bearer " + signIn(email).text("accessToken"));
  }

  /// The permissions that an answer grants.
  static List<String> granted(JsonNode permissions) {
    return permissions.properties().stream()
        .filter(it -> it.getValue().asBoolean())
        .map(Map.Entry::getKey)
        .toList();
  }

  static List<String> texts(JsonNode list, String pointer) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> it.at(pointer).asText())
        .toList();
  }
}
