package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.PASSWORD;
import static ca.jechemine.system.signup.People.SIGN_UP;
import static ca.jechemine.system.signup.People.client;
import static ca.jechemine.system.signup.People.professional;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /api/auth/signup` by an administrator for somebody else (contract 10 §3.1), from outside.
class ProvisioningTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @ParameterizedTest
  @CsvSource({
    "client, SUPPORT_ADMIN, 201",
    "professional, SUPPORT_ADMIN, 201",
    "client, CONTENT_ADMIN, 403",
    "professional, BILLING_ADMIN, 403",
    "client, CLIENT, 403",
    "client, PENDING_PROFESSIONAL, 403",
    "client, DEACTIVATED_ADMIN, 403"
  })
  void provisioning_needs_the_permission_for_the_role_and_an_admin_record_that_is_active(
      String role, Persona who, int status) {
    Answer answer =
        CLOUD
            .api()
            .as(who)
            .post(
                SIGN_UP,
                client("pourvu@exemple.ca", "\"provisionedByAdmin\":true,")
                    .replace("\"role\":\"client\"", "\"role\":\"" + role + "\""));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(people.find("pourvu@exemple.ca").isPresent()).isEqualTo(status == 201);
  }

  @Test
  void provisioning_by_nobody_is_401_whatever_headers_say() {
    Answer answer =
        CLOUD
            .api()
            .with("x-user-role", "admin")
            .with("x-user-id", "00005eedac00000000000001")
            .post(SIGN_UP, client("personne@exemple.ca", "\"provisionedByAdmin\":true,"));

    assertThat(answer.status()).isEqualTo(401);
    assertThat(people.find("personne@exemple.ca")).isEmpty();
  }

  @Test
  void a_provisioned_account_is_ready_at_once_and_its_welcome_carries_the_plain_number() {
    Answer answer =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .post(SIGN_UP, client("prete@exemple.ca", "\"provisionedByAdmin\":true,"));

    assertThat(answer.json().path("requiresEmailVerification").asBoolean()).isFalse();
    Account account = people.account("prete@exemple.ca");
    assertThat(account.standing().securityVersion()).isZero();
    assertThat(account.standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(account.standing().emailVerifiedAt()).isNotNull();
    assertThat(account.standing().phoneVerifiedAt()).isNotNull();
    assertThat(people.links("prete@exemple.ca")).isEmpty();
    assertThat(people.told(AccountWelcomed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.phone()).isEqualTo("+15145550123"));
    assertThat(people.logIn("prete@exemple.ca", PASSWORD).status()).isEqualTo(200);
  }

  @Test
  void a_provisioned_professional_waits_for_approval_and_is_welcomed() {
    Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    admin.post(SIGN_UP, professional("pro.pourvu@exemple.ca", "\"provisionedByAdmin\":true,"));

    assertThat(people.account("pro.pourvu@exemple.ca").standing().status())
        .isEqualTo(AccountStatus.PENDING);
    assertThat(people.told(AccountWelcomed.class)).hasSize(1);
  }

  @Test
  void only_an_administrator_hears_that_an_address_is_taken() {
    Answer told =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .post(SIGN_UP, client(Persona.CLIENT.email(), "\"provisionedByAdmin\":true,"));

    assertThat(told.status()).isEqualTo(409);
    assertThat(told.code()).isEqualTo("EMAIL_TAKEN");
    assertThat(people.signUp(client(Persona.CLIENT.email(), "")).status()).isEqualTo(201);
    assertThat(people.account(Persona.CLIENT.email()).standing().role()).isEqualTo(Role.CLIENT);
  }
}
