package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `DELETE /api/admin/users/{id}` (contract 40 §6.5).
class AdminDeleteUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/admin/users/";

  private final People people = new People(CLOUD);

  @Test
  void defect_not_repeated_the_account_is_closed_at_once_and_nothing_is_erased_yet() {
    Account client = people.client();
    Api session = people.as(client);
    assertThat(session.get("/api/users/me").status()).isEqualTo(200);

    Answer answer = delete(client);

    Instant at = Retention.effectiveAt(people.now());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("message")).contains("fermé", "documents comptables");
    assertThat(Instant.parse(answer.text("anonymisedAt")))
        .isBetween(at.minus(Duration.ofMinutes(1)), at);
    assertThat(session.get("/api/users/me").status()).isEqualTo(401);
    assertThat(people.item(client.id()).text("status")).isEqualTo("INACTIVE");
    assertThat(people.item(client.id()).text("firstName")).isEqualTo("Zoé");
    assertThat(logged(client)).containsExactly("DELETE_USER");
  }

  @Test
  void it_is_anonymised_when_the_time_of_grace_is_over() throws Exception {
    Account client = people.client();
    delete(client);

    CLOUD.cloud().advance(Retention.GRACE.plusMinutes(1));
    CLOUD.cloud().invoke("AnonymiseAccounts", "{}");

    assertThat(people.item(client.id()).text("firstName")).isEqualTo("[anonymized]");
    assertThat(delete(client).status()).isEqualTo(404);
  }

  @Test
  void deleting_twice_or_many_at_once_is_deleting_once() {
    Account professional = people.in(Role.PROFESSIONAL);

    List<Answer> answers = AtOnce.times(6, () -> delete(professional));
    Answer again = delete(professional);

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(again.text("anonymisedAt")).isEqualTo(answers.getFirst().text("anonymisedAt"));
    assertThat(logged(professional)).containsExactly("DELETE_USER");
  }

  @Test
  void defect_not_repeated_nobody_deletes_themselves_an_administrator_or_an_employee() {
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    Answer self = admin.delete(USERS + people.id(Persona.SUPER_ADMIN));

    assertThat(self.status()).isEqualTo(400);
    assertThat(self.code()).isEqualTo("OWN_ACCOUNT");
    assertThat(admin.delete(USERS + people.id(Persona.CONTENT_ADMIN)).status()).isEqualTo(403);
    assertThat(admin.delete(USERS + people.in(Role.EMPLOYEE).id()).status()).isEqualTo(403);
    assertThat(admin.delete(USERS + people.newId()).status()).isEqualTo(404);
    assertThat(admin.delete(USERS + "x").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void each_account_takes_the_permission_that_is_named_for_it(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));

    assertThat(admin.delete(USERS + people.client().id()).status())
        .isEqualTo(permission == AdminPermission.MANAGE_PATIENTS ? 200 : 403);
    assertThat(admin.delete(USERS + people.in(Role.PROFESSIONAL).id()).status())
        .isEqualTo(permission == AdminPermission.MANAGE_PROFESSIONALS ? 200 : 403);
  }

  @Test
  void whoever_may_not_deletes_nobody() {
    Account client = people.client();

    assertThat(CLOUD.api().delete(USERS + client.id()).status()).isEqualTo(401);
    for (Persona persona :
        List.of(Persona.CLIENT, Persona.BILLING_ADMIN, Persona.DEACTIVATED_ADMIN)) {
      assertThat(CLOUD.api().as(persona).delete(USERS + client.id()).status()).isEqualTo(403);
    }
    assertThat(people.item(client.id()).text("status")).isEqualTo("ACTIVE");
  }

  private List<String> logged(Account account) {
    return people.logged(account.id());
  }

  private static Answer delete(Account account) {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr").delete(USERS + account.id());
  }
}
