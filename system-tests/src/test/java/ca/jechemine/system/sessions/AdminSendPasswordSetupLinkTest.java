package ca.jechemine.system.sessions;

import static ca.jechemine.system.sessions.Accounts.provisioned;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `POST /api/admin/users/{id}/send-password-setup-link` (contract 10 §3.9), from outside.
class AdminSendPasswordSetupLinkTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CHOSEN = "Une-Autre-Voie-2027";

  private Accounts accounts = new Accounts(CLOUD);

  @BeforeEach
  void people() {
    accounts = new Accounts(CLOUD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CLIENT", "PROFESSIONAL", "GUEST", "PROSPECT"})
  void sends_the_only_way_in_to_those_whose_account_was_made_for_them(Role role) {
    Account account = accounts.withoutPassword(provisioned(role, AccountStatus.ACTIVE));

    Answer answer = send(admin(), account.id().value());

    assertThat(answer.status()).isEqualTo(200);
    PasswordLinkRequested link = only(account);
    assertThat(link.purpose()).isEqualTo(Purpose.SETUP);
    assertThat(Instant.parse(answer.text("expiresAt"))).isEqualTo(link.expiresAt());
    assertThat(accounts.noted(account.email().value())).containsExactly("PASSWORD_SETUP_SENT");
    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPER_ADMIN)
                .get("/api/admin/access-logs?resourceUserId=" + account.id())
                .json()
                .at("/logs/0/action")
                .asText())
        .isEqualTo("invite_user");
    assertThat(
            CLOUD
                .api()
                .post(
                    "/api/auth/account/set-password",
                    "{\"uid\":\"%s\",\"token\":\"%s\",\"password\":\"%s\"}"
                        .formatted(account.id(), link.token(), CHOSEN))
                .status())
        .isEqualTo(200);
    assertThat(accounts.signIn(account, CHOSEN).json().at("/user/role").asText())
        .isEqualTo(role == Role.PROFESSIONAL ? "professional" : "client");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMIN", "EMPLOYEE"})
  void refuses_other_roles(Role role) {
    Account account = accounts.in(provisioned(role, AccountStatus.ACTIVE));

    Answer answer = send(admin(), account.id().value());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("ROLE_NOT_SUPPORTED");
    assertThat(accounts.told(PasswordLinkRequested.class, account)).isEmpty();
  }

  @Test
  void a_bad_id_is_400_and_one_that_nobody_has_404() {
    assertThat(send(admin(), "0123").status()).isEqualTo(400);
    assertThat(send(admin(), "0123456789abcdef01234567").status()).isEqualTo(404);
  }

  @Test
  void nobody_and_whoever_may_not_manage_users_send_nothing() {
    Account account = accounts.client();
    String id = account.id().value();

    assertThat(send(CLOUD.api(), id).status()).isEqualTo(401);
    for (Persona persona :
        List.of(
            Persona.CLIENT, Persona.PROFESSIONAL, Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(send(CLOUD.api().as(persona), id).status()).isEqualTo(403);
    }
    assertThat(send(CLOUD.api().as(Persona.DEACTIVATED_ADMIN), id).status()).isEqualTo(403);
    assertThat(accounts.told(PasswordLinkRequested.class, account)).isEmpty();
  }

  @Test
  void one_key_is_one_link_also_for_several_at_once() {
    Account account = accounts.client();
    Api keyed = admin().with("idempotency-key", "once");

    List<Answer> answers = AtOnce.times(8, () -> send(keyed, account.id().value()));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(accounts.told(PasswordLinkRequested.class, account)).hasSize(1);
  }

  @Test
  void P22_one_read_and_one_write() {
    send(admin(), accounts.client().id().value());

    assertThat(CLOUD.cloud().invocations().lastOf("AdminSendPasswordSetupLink").calls("DynamoDb"))
        .extracting(Call::operation)
        .containsExactly("Query", "TransactWriteItems");
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.SUPER_ADMIN);
  }

  private static Answer send(Api api, String id) {
    return api.post("/api/admin/users/" + id + "/send-password-setup-link", "{}");
  }

  private PasswordLinkRequested only(Account account) {
    List<PasswordLinkRequested> links = accounts.told(PasswordLinkRequested.class, account);
    assertThat(links).hasSize(1);
    return links.getFirst();
  }
}
