package ca.jechemine.system.users;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/admin/users`, `…/{id}/resend-invite` and `…/{id}/unlock` (contract 40 §6.5).
class AdminCreateUserTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String USERS = "/api/admin/users";
  private static final String INVITE = "/resend-invite";
  private static final String UNLOCK = "/unlock";
  private static final String PASSWORD = "Chemin-Faisant-2026";

  private final People people = new People(CLOUD);

  @Test
  void defect_not_repeated_whoever_was_made_an_account_chooses_the_password_by_the_link_mailed() {
    String email = "noe." + people.newId() + "@exemple.ca";
    long links = people.published("PasswordLinkRequested");
    long texts = people.published("AccountWelcomed");

    Answer made =
        create("{\"email\":\" %s \",\"role\":\"client\",\"phone\":\"514 555-1234\"}", email);

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/user/email").asText()).isEqualTo(email);
    assertThat(made.json().at("/user/status").asText()).isEqualTo("active");
    String id = made.json().at("/user/id").asText();
    assertThat(people.row(new UserId(id))).doesNotContainKey("passwordHash");
    assertThat(people.item(new UserId(id)).optionalInstant("emailVerifiedAt")).isPresent();
    assertThat(people.published("PasswordLinkRequested")).isEqualTo(links + 1);
    assertThat(people.published("AccountWelcomed")).isEqualTo(texts + 1);
    assertThat(people.logged(new UserId(id))).containsExactly("CREATE_USER");

    PasswordLinkRequested link = people.told(PasswordLinkRequested.class, id);
    CLOUD
        .api()
        .post(
            "/api/auth/account/set-password",
            "{\"uid\":\"%s\",\"token\":\"%s\",\"password\":\"%s\"}"
                .formatted(id, link.token(), PASSWORD));
    assertThat(signIn(email).status()).isEqualTo(200);
  }

  @Test
  void a_professional_is_approved_and_has_a_profile_with_or_without_a_specialty() {
    for (String more : List.of("", ",\"specialty\":\"Psychologue\"")) {
      String email = "noe." + people.newId() + "@exemple.ca";
      Answer made = create("{\"email\":\"%s\",\"role\":\"professional\"" + more + "}", email);

      Answer read = support().get(USERS + "/" + made.json().at("/user/id").asText());

      assertThat(read.json().at("/user/professionalLicenseStatus").asText()).isEqualTo("verified");
      assertThat(read.json().at("/profile/specialty").asText())
          .isEqualTo(more.isEmpty() ? "" : "Psychologue");
      assertThat(read.json().has("profile")).isTrue();
    }
  }

  @Test
  void an_address_is_somebodys_once_also_at_once_and_a_key_repeats_the_answer() {
    String email = "noe." + people.newId() + "@exemple.ca";
    String body = "{\"email\":\"%s\",\"role\":\"client\"}";

    List<Answer> answers = AtOnce.times(4, () -> create(body, email));

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 201)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("EMAIL_TAKEN"));
    Api keyed = support().with("idempotency-key", people.newId());
    String other = named(body.formatted("noe." + people.newId() + "@exemple.ca"));
    Answer first = keyed.post(USERS, other);
    assertThat(keyed.post(USERS, other).body()).isEqualTo(first.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"role\":\"client\"}",
        "{\"email\":\"noe\",\"role\":\"client\"}",
        "{\"email\":\"a@b.ca\"}",
        "{\"email\":\"a@b.ca\",\"role\":\"admin\"}",
        "{\"email\":\"a@b.ca\",\"role\":\"guest\"}",
        "{\"email\":\"a@b.ca\",\"role\":\"client\",\"phone\":\"1\"}",
        "{\"email\":\"a@b.ca\",\"role\":\"client\",\"language\":\"la\"}"
      })
  void what_is_missing_or_wrong_is_refused(String body) {
    assertThat(support().post(USERS, named(body)).status()).isEqualTo(400);
    assertThat(
            support().post(USERS, "{\"email\":\"a@b.ca\",\"role\":\"client\"}").json().toString())
        .contains("firstName", "lastName");
  }

  @ParameterizedTest
  @EnumSource(AdminPermission.class)
  void each_tool_takes_the_permission_that_is_named_for_it(AdminPermission permission) {
    Api admin = people.as(people.administrator(permission));
    boolean may = permission == AdminPermission.MANAGE_USERS;
    String someone = USERS + "/" + people.client().id();
    String body =
        named("{\"email\":\"%s@exemple.ca\",\"role\":\"client\"}".formatted(people.newId()));

    assertThat(admin.post(USERS, body).status()).isEqualTo(may ? 201 : 403);
    assertThat(admin.post(someone + INVITE, "").status()).isEqualTo(may ? 200 : 403);
    assertThat(admin.post(someone + UNLOCK, "").status()).isEqualTo(may ? 200 : 403);
  }

  @Test
  void whoever_may_not_does_nothing_and_staff_are_not_touched() {
    Account client = people.client();
    for (String path : List.of("", "/" + client.id() + INVITE, "/" + client.id() + UNLOCK)) {
      assertThat(CLOUD.api().post(USERS + path, "{}").status()).isEqualTo(401);
      for (Persona who : List.of(Persona.CLIENT, Persona.DEACTIVATED_ADMIN)) {
        assertThat(CLOUD.api().as(who).post(USERS + path, "{}").status()).isEqualTo(403);
      }
    }
    assertThat(people.logged(client.id())).isEmpty();
    String admin = USERS + "/" + people.id(Persona.SUPER_ADMIN);
    assertThat(support().post(admin + INVITE, "").code()).isEqualTo("ROLE_NOT_SUPPORTED");
    assertThat(support().post(admin + UNLOCK, "").status()).isEqualTo(403);
    for (String tool : List.of(INVITE, UNLOCK)) {
      assertThat(support().post(USERS + "/" + people.newId() + tool, "").status()).isEqualTo(404);
      assertThat(support().post(USERS + "/x" + tool, "").status()).isEqualTo(400);
    }
  }

  @Test
  void an_invitation_is_a_link_while_there_is_no_password_and_comes_once_in_five_minutes()
      throws InterruptedException {
    Account withPassword = people.client();
    String made =
        create("{\"email\":\"%s\",\"role\":\"client\"}", people.newId() + "@exemple.ca")
            .json()
            .at("/user/id")
            .asText();
    long links = people.published("PasswordLinkRequested");
    long invitations = people.published("AccountInvited");

    List<Answer> both = AtOnce.times(4, () -> invite(withPassword.id().value()));
    assertThat(invite(made).status()).isEqualTo(200);

    assertThat(both).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(both)
        .filteredOn(it -> it.status() != 200)
        .hasSize(3)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(429);
          assertThat(Integer.parseInt(it.header("retry-after").orElseThrow())).isBetween(1, 300);
        });
    assertThat(people.published("PasswordLinkRequested")).isEqualTo(links + 1);
    assertThat(people.published("AccountInvited")).isEqualTo(invitations + 1);
    assertThat(people.logged(withPassword.id())).containsExactly("INVITE_USER");

    CLOUD.cloud().advance(Duration.ofMinutes(5));
    assertThat(invite(withPassword.id().value()).status()).isEqualTo(200);
  }

  @Test
  void whoever_tried_too_often_may_try_again_and_what_else_stands_in_the_way_stays() {
    String email = "noe." + people.newId() + "@exemple.ca";
    Answer made = create("{\"email\":\"%s\",\"role\":\"client\"}", email);
    UserId id = new UserId(made.json().at("/user/id").asText());
    for (int n = 0; n < 10; n++) {
      signInFrom("203.0.113." + n, email);
    }
    assertThat(signInFrom("203.0.113.77", email).status()).isEqualTo(429);

    Answer unlocked = unlock(id);

    assertThat(unlocked.body()).isEqualTo("{\"success\":true}");
    assertThat(signInFrom("203.0.113.78", email).status()).isEqualTo(401);
    assertThat(people.logged(id)).containsExactly("CREATE_USER", "UNLOCK_USER");
    assertThat(unlock(people.waiting().id()).text("loginBlock"))
        .isEqualTo("AUTH_EMAIL_NOT_VERIFIED");
    assertThat(unlock(people.in(Role.EMPLOYEE).id()).status()).isEqualTo(200);
  }

  private static Answer unlock(UserId id) {
    return support().post(USERS + "/" + id + UNLOCK, "");
  }

  private static Answer invite(String id) {
    return support().post(USERS + "/" + id + INVITE, "");
  }

  private static Answer create(String body, String email) {
    return support().post(USERS, named(body.formatted(email)));
  }

  private static String named(String body) {
    return "{\"firstName\":\"Noé\",\"lastName\":\"Bouchard\"," + body.substring(1);
  }

  private static Answer signIn(String email) {
    return signInFrom("203.0.113.9", email);
  }

  private static Answer signInFrom(String source, String email) {
    return CLOUD
        .api()
        .from(source)
        .post(
            "/api/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
  }

  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }
}
