package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.PaymentGuarantee;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `GET /api/admin/users/{id}` (contract 40 §6.5, §8).
class AdminReadUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/admin/users/";

  private final People people = new People(CLOUD);

  @Test
  void P20_an_administrator_of_patients_reads_all_of_a_client_and_both_readings_are_in_the_log() {
    Account client = people.client();
    people.as(client).call("PUT", "/api/medical-profile", "{\"notes\":\"Le matin\"}");

    Answer answer = support().get(USERS + client.id());

    assertThat(answer.json().at("/user/phone").asText()).isEqualTo("+15145551234");
    assertThat(answer.json().at("/user/location").asText()).isEqualTo("Québec");
    assertThat(answer.json().at("/user/gender").asText()).isEmpty();
    assertThat(answer.json().at("/medicalProfile/notes").asText()).isEqualTo("Le matin");
    assertThat(answer.json().has("profile")).isFalse();
    assertThat(answer.body()).doesNotContain("CANARY", "stripe");
    assertThat(actions(client))
        .containsExactlyInAnyOrder("view_client_user", "view_client_medical_profile");
    assertThat(dynamoCalls())
        .containsExactly("Query", "PutItem", "GetItem", "PutItem", "GetItem", "Query");
  }

  @Test
  void P20_defect_not_repeated_billing_alone_reads_neither_phone_nor_place_nor_health() {
    Account client = people.client();
    people.as(client).call("PUT", "/api/medical-profile", "{\"notes\":\"Le matin\"}");

    Answer answer = CLOUD.api().as(Persona.BILLING_ADMIN).get(USERS + client.id());

    assertThat(answer.json().at("/user/phone").asText()).isEqualTo("514-XXX-1234");
    assertThat(answer.json().at("/user/location").asText()).isEqualTo("—");
    assertThat(answer.json().has("medicalProfile")).isFalse();
    assertThat(answer.body()).doesNotContain("5551234", "Québec", "Le matin");
    assertThat(actions(client)).containsExactly("view_client_user");
  }

  @Test
  void P20_nothing_is_shown_when_the_log_cannot_be_written() {
    Account client = people.client();
    Api admin = support();
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
    assertThat(answer.body()).doesNotContain("5551234");
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void each_account_takes_the_permission_that_is_named_for_it(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    Set<AdminPermission> ofClients =
        Set.of(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_BILLING);

    assertThat(admin.get(USERS + people.client().id()).status())
        .isEqualTo(ofClients.contains(permission) ? 200 : 403);
    assertThat(admin.get(USERS + people.in(Role.PROFESSIONAL).id()).status())
        .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS ? 200 : 403);
    assertThat(admin.get(USERS + people.in(Role.EMPLOYEE).id()).status())
        .isEqualTo(permission == AdminPermission.MANAGE_USERS ? 200 : 403);
  }

  @Test
  void a_professional_comes_with_the_profile_and_nobody_without_the_right_learns_anything() {
    Account professional = people.in(Role.PROFESSIONAL);

    Answer answer = support().get(USERS + professional.id());

    assertThat(answer.json().at("/profile/userId").asText()).isEqualTo(professional.id().value());
    assertThat(answer.json().at("/user/adminApproved").asBoolean()).isTrue();
    assertThat(answer.json().at("/adminStatus/color").asText()).isEqualTo("green");
    assertThat(CLOUD.api().get(USERS + professional.id()).status()).isEqualTo(401);
    for (Persona persona :
        List.of(
            Persona.CLIENT,
            Persona.PROFESSIONAL,
            Persona.CONTENT_ADMIN,
            Persona.DEACTIVATED_ADMIN)) {
      assertThat(CLOUD.api().as(persona).get(USERS + professional.id()).status()).isEqualTo(403);
    }
    assertThat(support().get(USERS + people.newId()).status()).isEqualTo(404);
    assertThat(support().get(USERS + "x").status()).isEqualTo(400);
  }

  @Test
  void what_is_counted_follows_the_appointments_of_both_and_the_colour_follows_it() {
    Account client = people.client();
    Account professional = people.in(Role.PROFESSIONAL);
    String first = people.newId();
    assertThat(color(client)).isEqualTo("gray");

    people.publish(people.appointment(first, 1, client.id(), professional.id(), "scheduled"));
    assertThat(color(client)).isEqualTo("yellow");

    people.vouchedFor(client, new PaymentGuarantee("green", "stripe", 1));
    assertThat(color(client)).isEqualTo("green");

    people.publish(people.unpaid(first, 2, client.id(), professional.id(), "no-show", "failed"));
    assertThat(color(client)).isEqualTo("red");
    people.publish(
        people.unpaid(people.newId(), 1, client.id(), professional.id(), "completed", "paid"));
    people.publish(people.unpaid(first, 3, client.id(), professional.id(), "no-show", "paid"));

    assertThat(color(client)).isEqualTo("green");
    for (Account either : List.of(client, professional)) {
      assertThat(support().get(USERS + either.id()).json().path("stats").toString())
          .isEqualTo("{\"totalAppointments\":2,\"completedSessions\":1,\"noShowCount\":1}");
    }
  }

  @Test
  void defect_not_repeated_the_colour_is_red_from_when_a_transfer_was_due_that_has_not_come() {
    Account client = people.client();
    Account professional = people.in(Role.PROFESSIONAL);
    people.vouchedFor(client, new PaymentGuarantee("green", "stripe", 1));
    String id = people.newId();
    Instant now = CLOUD.cloud().clock().instant();

    people.publish(
        people.unpaid(
            id, 1, client.id(), professional.id(), "completed", "pending", now.plusSeconds(3600)));
    assertThat(color(client)).isEqualTo("green");
    people.publish(
        people.unpaid(id, 2, client.id(), professional.id(), "completed", "pending", now));
    assertThat(color(client)).isEqualTo("red");
    assertThat(support().get(USERS + client.id()).json().at("/adminStatus/label").asText())
        .isEqualTo("Payment failed or overdue");
    people.publish(people.unpaid(id, 3, client.id(), professional.id(), "completed", "paid", now));
    assertThat(color(client)).isEqualTo("green");
  }

  private String color(Account account) {
    return support().get(USERS + account.id()).json().at("/adminStatus/color").asText();
  }

  private List<String> actions(Account account) {
    return people
        .as(account)
        .get("/api/users/me/access-log")
        .json()
        .path("entries")
        .findValuesAsText("action");
  }

  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  private static List<String> dynamoCalls() {
    return CLOUD.cloud().invocations().lastOf("AdminReadUser").calls("DynamoDb").stream()
        .map(Call::operation)
        .toList();
  }
}
