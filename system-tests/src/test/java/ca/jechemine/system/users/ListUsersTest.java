package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// `GET /api/users` (contract 10 §4.5).
class ListUsersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/users";
  private static final int ARRIVING = 1_000;
  private static final int BATCH = 25;

  private final People people = new People(CLOUD);

  @Test
  void anybody_sees_the_professionals_who_are_listed_newest_first_and_nothing_to_reach_them_by() {
    List<String> ids = Stream.generate(this::listed).limit(3).toList();

    Answer answer = CLOUD.api().get(USERS + "?role=professional");

    assertThat(answer.json().isArray()).isTrue();
    assertThat(answer.json().findValuesAsText("_id")).containsAll(ids);
    assertThat(answer.json())
        .extracting(ListUsersTest::createdAt)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(answer.json().get(0).path("hasSchedule").asBoolean()).isTrue();
    assertThat(answer.body())
        .doesNotContain("email", "phone", "location", "dateOfBirth", "@", "icense");
    assertThat(dynamoCalls()).containsExactly("Query");
  }

  @Test
  void defect_not_repeated_every_other_list_is_for_administrators_of_users_only() {
    for (String query : List.of("", "?role=client", "?role=admin", "?role=Professional")) {
      assertThat(CLOUD.api().get(USERS + query).status()).as(query).isEqualTo(401);
      for (Persona persona :
          List.of(
              Persona.CLIENT,
              Persona.PROFESSIONAL,
              Persona.CONTENT_ADMIN,
              Persona.BILLING_ADMIN,
              Persona.DEACTIVATED_ADMIN)) {
        Answer answer = CLOUD.api().as(persona).get(USERS + query);
        assertThat(answer.status()).as(query + persona).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("@");
      }
    }
  }

  @Test
  void an_administrator_sees_each_role_without_what_is_sealed_or_secret() {
    Account client = people.client();

    Answer answer = admin().get(USERS + "?role=client");

    assertThat(answer.json().findValuesAsText("_id")).contains(client.id().value());
    assertThat(answer.json().findValuesAsText("role")).containsOnly("client");
    assertThat(answer.body())
        .contains(client.email().value())
        .doesNotContain("phone", "location", "dateOfBirth", "CANARY", "password", "+1514");
    assertThat(dynamoCalls()).containsExactly("BatchGetItem", "Query");
  }

  @Test
  void without_a_role_all_come_in_one_order() throws InterruptedException {
    CLOUD.cloud().reset();
    people.in(Role.EMPLOYEE);
    people.client();
    people.in(Role.PROFESSIONAL);

    List<JsonNode> seen = walk("?limit=4");

    assertThat(seen)
        .extracting(ListUsersTest::createdAt)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(seen)
        .extracting(it -> it.path("role").asText())
        .contains("client", "professional", "admin", "employee");
    assertThat(ids(seen)).doesNotHaveDuplicates();
    assertThat(dynamoCalls()).containsOnly("BatchGetItem", "Query").hasSize(7);
  }

  @Test
  void P23_a_walk_sees_each_account_once_while_a_thousand_others_arrive()
      throws InterruptedException {
    List<String> before =
        IntStream.range(0, 40).mapToObj(_ -> people.client().id().value()).toList();
    CLOUD.cloud().triggers().pause("RelayOutbox");
    try {
      Map<String, AttributeValue> model = people.row(people.client().id());
      CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> arrive(model));
      do {
        assertThat(ids(walk("?role=client&limit=17"))).doesNotHaveDuplicates().containsAll(before);
        assertThat(ids(walk("?limit=100"))).doesNotHaveDuplicates().containsAll(before);
      } while (!arriving.isDone());
      arriving.join();
      assertThat(ids(walk("?role=client&limit=100")))
          .doesNotHaveDuplicates()
          .hasSizeGreaterThanOrEqualTo(ARRIVING + before.size());
    } finally {
      CLOUD.cloud().triggers().resume("RelayOutbox");
    }
  }

  @Test
  void defect_not_repeated_no_list_is_unbounded_also_for_whoever_names_no_limit() {
    Map<String, AttributeValue> client = people.row(people.client().id());
    Map<String, AttributeValue> shown =
        people.table().find("ACCOUNT#" + listed(), "LISTING").orElseThrow();
    keep(Stream.generate(people::newId).limit(100).map(it -> another(client, it)).toList());
    keep(Stream.generate(people::newId).limit(100).map(it -> another(shown, it)).toList());

    for (Answer answer :
        List.of(
            CLOUD.api().get(USERS + "?role=professional"),
            admin().get(USERS + "?role=client"),
            admin().get(USERS))) {
      assertThat(answer.json().isArray()).isTrue();
      assertThat(answer.json()).hasSize(100);
    }
  }

  /// Others, by their rows alone: what else signing up writes is no part of the list.
  private void arrive(Map<String, AttributeValue> model) {
    keep(
        IntStream.range(0, ARRIVING)
            .mapToObj(n -> another(model, "%024x".formatted(n + 1L)))
            .toList());
  }

  private void keep(List<Map<String, AttributeValue>> rows) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<WriteRequest> batch =
          rows.subList(from, from + BATCH).stream()
              .map(row -> WriteRequest.builder().putRequest(it -> it.item(row)).build())
              .toList();
      people
          .table()
          .client()
          .batchWriteItem(it -> it.requestItems(Map.of(people.table().table(), batch)));
    }
  }

  private Map<String, AttributeValue> another(Map<String, AttributeValue> row, String id) {
    Map<String, AttributeValue> other = new HashMap<>(row);
    List.of("phone", "location", "dateOfBirth").forEach(other::remove);
    AttributeValue age =
        AttributeValue.fromS("%013d#%s".formatted(people.now().toEpochMilli(), id));
    other.put("pk", AttributeValue.fromS("ACCOUNT#" + id));
    other.put("gsi1sk", age);
    other.put("gsi2sk", age);
    return other;
  }

  @Test
  void P23_bounds_and_cursors_are_held_to() {
    people.client();
    people.client();
    String cursor = admin().get(USERS + "?role=client&limit=1").text("nextCursor");

    assertThat(admin().get(USERS + "?role=client&limit=1&cursor=" + cursor).status())
        .isEqualTo(200);
    for (String query :
        List.of(
            "?limit=0",
            "?limit=101",
            "?limit=x",
            "?role=pirate",
            "?role=client&cursor=mine",
            "?cursor=" + cursor,
            "?role=professional&cursor=" + cursor)) {
      assertThat(admin().get(USERS + query).status()).as(query).isEqualTo(400);
    }
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  /// To the millisecond, which the order is by.
  private static long createdAt(JsonNode user) {
    return Instant.parse(user.path("createdAt").asText()).toEpochMilli();
  }

  private static List<String> ids(List<JsonNode> users) {
    return users.stream().map(it -> it.path("_id").asText()).toList();
  }

  private static List<JsonNode> walk(String query) {
    List<JsonNode> seen = new ArrayList<>();
    Api admin = admin();
    String cursor = "";
    do {
      JsonNode page = admin.get(USERS + query + cursor).json();
      page.path("users").forEach(seen::add);
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return seen;
  }

  /// A row as profiles keep it for who is shown.
  private String listed() {
    Account account = people.in(Role.PROFESSIONAL);
    String id = account.id().value();
    people
        .table()
        .client()
        .putItem(put ->
            put.tableName(people.table().table())
                .item(
                    new ItemWriter()
                        .text("pk", "ACCOUNT#" + id)
                        .text("sk", "LISTING")
                        .text("gsi1pk", "LISTING")
                        .text(
                            "gsi1sk", "%013d#%s".formatted(account.createdAt().toEpochMilli(), id))
                        .text("firstName", "Zoé")
                        .text("lastName", "Roy")
                        .text("language", "fr")
                        .text("specialty", "psychologist")
                        .texts("languages", List.of("french"))
                        .texts("modalities", List.of("Vidéo"))
                        .instant("createdAt", account.createdAt())
                        .toItem()));
    return id;
  }

  private static List<String> dynamoCalls() {
    return CLOUD.cloud().invocations().lastOf("ListUsers").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
