package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/admin/users/{id}/account-activation` (contract 10 §4.6), from outside.
class ActivationTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  @Test
  void closing_blocks_the_login_and_opening_again_lets_in_with_the_licence_untouched() {
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "Bascule");
    Api before = professional.signedIn();

    Answer closed = set(professional.id(), "false");

    assertThat(closed.body()).isEqualTo("{\"success\":true,\"status\":\"inactive\"}");
    assertThat(professional.account().standing().deactivatedAt()).isNotNull();
    assertThat(professional.signIn().code()).isEqualTo("AUTH_ACCOUNT_DEACTIVATED");
    assertThat(before.post("/api/users/me/deactivate", "").status()).isEqualTo(401);
    assertThat(set(professional.id(), "false").code()).isEqualTo("NOT_ACTIVE");

    Answer opened = set(professional.id(), "true");

    assertThat(opened.body()).isEqualTo("{\"success\":true,\"status\":\"active\"}");
    assertThat(professional.account().standing().deactivatedAt()).isNull();
    assertThat(professional.account().standing().license()).isEqualTo(LicenseStatus.VERIFIED);
    assertThat(before.post("/api/users/me/deactivate", "").status()).isEqualTo(401);
    assertThat(professional.signIn().status()).isEqualTo(200);
    assertThat(set(professional.id(), "true").code()).isEqualTo("NOT_INACTIVE");
  }

  @Test
  void P20_a_client_sees_who_closed_and_opened_the_account() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Temoin");

    set(client.id(), "false");
    set(client.id(), "true");

    assertThat(
            client
                .signedIn()
                .get("/api/users/me/access-log")
                .json()
                .path("entries")
                .findValuesAsText("action"))
        .containsExactly("update_user", "update_user");
  }

  @Test
  void of_many_at_once_one_closes() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Foule");

    List<Answer> answers = AtOnce.times(20, () -> set(client.id(), "false"));

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("NOT_ACTIVE"));
  }

  @Test
  void a_pending_professional_is_neither_active_nor_inactive() {
    Somebody pending = Somebody.in(CLOUD, Role.PROFESSIONAL, AccountStatus.PENDING, "Attente");

    assertThat(set(pending.id(), "false").code()).isEqualTo("NOT_ACTIVE");
    assertThat(set(pending.id(), "true").code()).isEqualTo("NOT_INACTIVE");
  }

  @Test
  void who_was_never_approved_leaves_and_is_not_let_in_by_opening_the_account() {
    Somebody waiting = Somebody.in(CLOUD, Role.PROFESSIONAL, AccountStatus.PENDING, "Detour");
    waiting.licensed(LicenseStatus.PENDING_REVIEW);
    waiting.signedIn().post("/api/users/me/deactivate", "");

    Answer opened = set(waiting.id(), "true");

    assertThat(opened.status()).isEqualTo(409);
    assertThat(opened.code()).isEqualTo("LICENSE_NOT_VERIFIED");
    assertThat(waiting.account().standing().status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @Test
  void who_was_refused_is_not_let_in_by_opening_the_account() {
    Somebody refused = Somebody.active(CLOUD, Role.PROFESSIONAL, "Refus");
    refused.licensed(LicenseStatus.REJECTED);
    set(refused.id(), "false");

    assertThat(set(refused.id(), "true").code()).isEqualTo("LICENSE_NOT_VERIFIED");
    assertThat(refused.account().standing().status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"activate\":null}", "{\"activate\":\"yes\"}", "[]"})
  void activate_has_to_be_a_boolean(String body) {
    Somebody client =
        Somebody.active(CLOUD, Role.CLIENT, "Booleen" + Integer.toHexString(body.hashCode()));

    assertThat(call(client.id().value(), body).status()).isEqualTo(400);
  }

  @Test
  void administrators_unknown_people_and_bad_ids_are_refused() {
    UserId admin = Somebody.idOf(CLOUD, Persona.CONTENT_ADMIN);

    assertThat(set(admin, "false").status()).isEqualTo(400);
    assertThat(set(new UserId("0123456789abcdef01234567"), "false").status()).isEqualTo(404);
    assertThat(call("nobody", "{\"activate\":false}").status()).isEqualTo(400);
  }

  private static Answer set(UserId id, String active) {
    return call(id.value(), "{\"activate\":%s}".formatted(active));
  }

  private static Answer call(String id, String body) {
    return CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post("/api/admin/users/" + id + "/account-activation", body);
  }
}
