package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `GET /api/users/{id}` and `GET /api/users/me/access-log` (contract 10 §4.3, §5, §11.4, §11.5).
class ReadUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/users/";
  private static final String LOG = "/api/users/me/access-log";

  private final People people = new People(CLOUD);

  @Test
  void one_reads_oneself_unnoted() {
    Account client = people.client();

    assertThat(people.as(client).get(USERS + client.id()).text("phone")).isEqualTo("+15145551234");
    assertThat(log(client)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {"SUPER_ADMIN", "PLATFORM_ADMIN", "SUPPORT_ADMIN"})
  void P20_an_administrator_of_patients_reads_all_and_is_in_the_log(Persona admin) {
    Account client = people.client();

    Answer answer = admin(admin).get(USERS + client.id());

    assertThat(answer.text("phone")).isEqualTo("+15145551234");
    assertThat(log(client))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("action").asText()).isEqualTo("view_client_user");
          assertThat(it.path("actorRole").asText()).isEqualTo("admin");
          assertThat(it.path("actorName").asText()).isNotBlank();
          assertThat(it.path("createdAt").asText()).contains("T");
        });
    assertThat(dynamoCalls("ReadUser")).containsExactly("Query", "PutItem", "Query");
  }

  @Test
  void P20_billing_alone_reads_the_phone_masked_and_is_in_the_log() {
    Account client = people.client();

    Answer answer = admin(Persona.BILLING_ADMIN).get(USERS + client.id());

    assertThat(answer.text("phone")).isEqualTo("514-XXX-1234");
    assertThat(answer.body()).doesNotContain("5551234");
    assertThat(log(client)).hasSize(1);
  }

  @Test
  void defect_not_repeated_an_administrator_without_the_right_reads_no_client() {
    Account client = people.client();

    for (Persona admin : List.of(Persona.CONTENT_ADMIN, Persona.DEACTIVATED_ADMIN)) {
      Answer answer = admin(admin).get(USERS + client.id());
      assertThat(answer.status()).as(admin.name()).isIn(401, 403);
      assertThat(answer.body()).doesNotContain(client.email().value());
    }
    assertThat(log(client)).isEmpty();
  }

  @Test
  void professionals_and_staff_are_read_by_their_own_rights_unnoted() {
    Account professional = people.in(Role.PROFESSIONAL);
    Account employee = people.in(Role.EMPLOYEE);

    assertThat(admin(Persona.SUPPORT_ADMIN).get(USERS + professional.id()).status()).isEqualTo(200);
    assertThat(admin(Persona.SUPPORT_ADMIN).get(USERS + employee.id()).status()).isEqualTo(200);
    assertThat(admin(Persona.BILLING_ADMIN).get(USERS + professional.id()).status()).isEqualTo(403);
    assertThat(admin(Persona.CONTENT_ADMIN).get(USERS + employee.id()).status()).isEqualTo(403);
    assertThat(log(professional)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "scheduled", "ongoing", "completed", "no-show", "cancelled"})
  void P20_the_professional_of_an_appointment_reads_all_and_is_in_the_log(String status) {
    Account client = people.client();
    Account professional = people.in(Role.PROFESSIONAL);
    people.publish(people.appointment(people.newId(), 1, client.id(), professional.id(), status));

    Answer answer = people.as(professional).get(USERS + client.id());

    assertThat(answer.text("phone")).isEqualTo("+15145551234");
    assertThat(log(client))
        .singleElement()
        .satisfies(it -> assertThat(it.path("actorRole").asText()).isEqualTo("professional"));
    assertThat(dynamoCalls("ReadUser")).containsExactly("Query", "Query", "PutItem", "Query");
  }

  @Test
  void defect_not_repeated_what_is_proposed_or_in_the_pool_shows_the_client_in_brief() {
    Account client = people.client();
    Account asked = people.in(Role.PROFESSIONAL);
    Account other = people.in(Role.PROFESSIONAL);
    Account waiting = people.waiting();
    String id = people.newId();
    people.publish(offered(id, 1, client.id(), "proposed", List.of(asked.id())));

    Answer brief = people.as(asked).get(USERS + client.id());
    assertThat(brief.status()).isEqualTo(200);
    assertThat(brief.body())
        .doesNotContain("+1514", client.email().value(), client.person().lastName(), "Québec");
    assertThat(people.as(other).get(USERS + client.id()).status()).isEqualTo(403);

    people.publish(offered(id, 2, client.id(), "general", List.of()));
    assertThat(people.as(other).get(USERS + client.id()).json().has("email")).isFalse();
    assertThat(people.as(other).get(USERS + client.id()).status()).isEqualTo(200);
    assertThat(people.as(waiting).get(USERS + client.id()).status()).isEqualTo(403);

    people.publish(people.appointment(id, 3, client.id(), other.id(), "pending"));
    assertThat(people.as(other).get(USERS + client.id()).text("phone")).isNotEmpty();
    assertThat(people.as(asked).get(USERS + client.id()).status()).isEqualTo(403);
  }

  @Test
  void a_link_ends_thirty_days_after_the_last_appointment_was_cancelled()
      throws InterruptedException {
    Account client = people.client();
    Account professional = people.in(Role.PROFESSIONAL);
    people.publish(
        people.appointment(people.newId(), 2, client.id(), professional.id(), "cancelled"));

    CLOUD.cloud().advance(Duration.ofDays(30).minusMinutes(5));
    assertThat(people.as(professional).get(USERS + client.id()).status()).isEqualTo(200);
    CLOUD.cloud().advance(Duration.ofMinutes(5));
    assertThat(people.as(professional).get(USERS + client.id()).status()).isEqualTo(403);
  }

  @Test
  void what_is_heard_twice_or_out_of_order_counts_as_its_highest_version() {
    Account client = people.client();
    Account first = people.in(Role.PROFESSIONAL);
    Account second = people.in(Role.PROFESSIONAL);
    String id = people.newId();
    AppointmentChanged later = people.appointment(id, 5, client.id(), second.id(), "scheduled");

    people.publish(later);
    people.publish(people.appointment(id, 4, client.id(), first.id(), "scheduled"));
    people.publish(later);

    assertThat(people.as(second).get(USERS + client.id()).status()).isEqualTo(200);
    assertThat(people.as(first).get(USERS + client.id()).status()).isEqualTo(403);
    assertThat(dynamoCalls("ProjectAppointments")).containsExactly("PutItem", "PutItem", "GetItem");
  }

  @Test
  void P14_a_stranger_a_guardian_and_another_professional_are_refused_whoever_it_is() {
    Account minor = people.aged(15);
    Account guardian = people.aged(40);
    people.as(minor).post(USERS + "guardian", link(minor, guardian));
    people.as(guardian).post(USERS + "guardian", link(minor, guardian));

    for (Account stranger :
        List.of(guardian, people.client(), people.in(Role.PROFESSIONAL), people.in(Role.GUEST))) {
      Answer there = people.as(stranger).get(USERS + minor.id());
      Answer notThere = people.as(stranger).get(USERS + people.newId());
      assertThat(there.status()).isEqualTo(403);
      assertThat(notThere.body()).isEqualTo(there.body());
      assertThat(people.as(stranger).get("/api/medical-profile/" + minor.id()).status())
          .isEqualTo(403);
    }
    assertThat(CLOUD.api().get(USERS + minor.id()).status()).isEqualTo(401);
    assertThat(log(minor)).isEmpty();
  }

  @Test
  void P20_what_cannot_be_noted_is_not_answered() {
    Account client = people.client();
    Api admin = admin(Persona.PLATFORM_ADMIN);
    // Consumers of what the accounts told write too: no count of calls would be enough.
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(
            Integer.MAX_VALUE,
            Service.DYNAMODB,
            "PutItem",
            new Fault.Refused(500, "InternalServerError"));

    Answer answer = admin.get(USERS + client.id());
    CLOUD.cloud().aws().faults().clear();

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("+1514", client.email().value(), "Zoé", "details");
    assertThat(log(client)).isEmpty();
  }

  @Test
  void P20_a_note_whose_answer_was_lost_is_one_note() {
    Account client = people.client();
    Api admin = admin(Persona.PLATFORM_ADMIN);
    CLOUD.settle();
    CLOUD.cloud().aws().faults().next(Service.DYNAMODB, "PutItem", new Fault.AnswerLost());

    assertThat(admin.get(USERS + client.id()).status()).isEqualTo(200);

    assertThat(log(client)).hasSize(1);
  }

  @Test
  void an_unknown_id_is_not_found_and_what_is_none_is_refused() {
    Api admin = admin(Persona.PLATFORM_ADMIN);

    assertThat(admin.get(USERS + people.newId()).status()).isEqualTo(404);
    assertThat(admin.in("en").get(USERS + people.newId()).text("error"))
        .isEqualTo("User not found");
    assertThat(admin.get(USERS + "moi").status()).isEqualTo(400);
  }

  @Test
  void the_log_is_paged_and_names_actions_in_the_language_of_the_request() {
    Account client = people.client();
    Api admin = admin(Persona.PLATFORM_ADMIN);
    for (int n = 0; n < 5; n++) {
      admin.get(USERS + client.id());
    }
    Api holder = people.as(client);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = holder.get(LOG + "?limit=2" + cursor).json();
      page.path("entries").forEach(it -> seen.add(it.path("id").asText()));
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(seen)
        .hasSize(5)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(holder.in("fr").get(LOG).json().at("/entries/0/actionLabel").asText())
        .isEqualTo("Dossier d’utilisateur consulté");
    assertThat(holder.in("en").get(LOG).json().at("/entries/0/actionLabel").asText())
        .isEqualTo("User record viewed");
    assertThat(dynamoCalls("ReadOwnAccessLog")).containsExactly("Query");
    assertThat(holder.get(LOG + "?limit=101").status()).isEqualTo(400);
    assertThat(holder.get(LOG + "?cursor=mine").status()).isEqualTo(400);
    assertThat(CLOUD.api().get(LOG).status()).isEqualTo(401);
    String others = holder.get(LOG + "?limit=2").text("nextCursor");
    assertThat(people.as(people.client()).get(LOG + "?cursor=" + others).status()).isEqualTo(400);
  }

  @Test
  void the_log_keeps_who_and_from_where_sealed_and_the_browser_cut() {
    Account client = people.client();
    admin(Persona.PLATFORM_ADMIN)
        .with("user-agent", "b".repeat(600))
        .from("198.51.100.77")
        .get(USERS + client.id());

    List<Map<String, AttributeValue>> rows =
        people
            .table()
            .client()
            .query(query ->
                query
                    .tableName(people.table().table())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("ACCESS#" + client.id()))))
            .items();

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().toString())
        .doesNotContain("198.51.100.77", "bbbbb", "Lachance", "ADMIN");
    assertThat(new ItemReader(rows.getFirst()).text("gsi1pk"))
        .isEqualTo("ACCESS#BY#" + people.id(Persona.PLATFORM_ADMIN));
    assertThat(
            people
                .platform("ReadUser")
                .build(() ->
                    UserModule.current().accessLog().of(client.id(), new PageRequest(5, null)))
                .items()
                .getFirst()
                .origin())
        .satisfies(it -> {
          assertThat(it.address()).isEqualTo("198.51.100.77");
          assertThat(it.userAgent()).hasSize(512);
        });
  }

  private Api admin(Persona persona) {
    return CLOUD.api().as(persona);
  }

  private JsonNode log(Account client) {
    return people.as(client).get(LOG).json().path("entries");
  }

  private AppointmentChanged offered(
      String id, long version, UserId client, String routing, List<UserId> to) {
    return new AppointmentChanged(
        id,
        version,
        client.value(),
        null,
        "pending",
        routing,
        to.stream().map(UserId::value).toList(),
        null,
        null,
        people.now());
  }

  private static String link(Account minor, Account guardian) {
    return "{\"minorUserId\":\"%s\",\"guardianUserId\":\"%s\"}"
        .formatted(minor.id(), guardian.id());
  }

  private static List<String> dynamoCalls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
