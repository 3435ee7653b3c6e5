package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
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
import org.junit.jupiter.params.provider.ValueSource;

/// Deactivation and the request for deletion (contract 10 §4.6), from outside.
class AccountClosureTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DEACTIVATE = "/api/users/me/deactivate";
  private static final String REQUEST = "/api/users/me/request-deletion";
  private static final String CANCEL = "/api/users/me/cancel-deletion";

  @Test
  void deactivating_closes_the_account_ends_its_sessions_and_keeps_what_is_held() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Fermeture");
    Api api = client.signedIn();

    Answer answer = api.post(DEACTIVATE, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"success\":true}");
    assertThat(client.account().standing().isDeactivated()).isTrue();
    assertThat(client.account().person().firstName()).isEqualTo("PrénomFermeture");
    assertThat(api.post(REQUEST, "").status()).isEqualTo(401);
    assertThat(client.signIn().code()).isEqualTo("AUTH_ACCOUNT_DEACTIVATED");
    assertThat(CLOUD.cloud().invocations().lastOf("DeactivateOwnAccount").calls("DynamoDb"))
        .hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void a_professional_who_still_waits_for_approval_may_leave() {
    Somebody pending = Somebody.in(CLOUD, Role.PROFESSIONAL, AccountStatus.PENDING, "Impatience");

    assertThat(pending.signedIn().post(DEACTIVATE, "").status()).isEqualTo(200);
    assertThat(pending.account().standing().status()).isEqualTo(AccountStatus.INACTIVE);
  }

  @Test
  void of_a_hundred_deactivations_at_once_one_counts_and_one_is_told() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Centaine");
    Api api = client.signedIn();

    List<Answer> answers = AtOnce.times(100, () -> api.post(DEACTIVATE, ""));

    assertThat(answers).extracting(Answer::status).isSubsetOf(200, 401);
    assertThat(answers).extracting(Answer::status).contains(200);
    assertThat(client.account().credentials().sessionVersion()).isEqualTo(2);
    assertThat(notices(client)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {DEACTIVATE, REQUEST, CANCEL})
  void an_administrator_cannot(String path) {
    assertThat(CLOUD.api().as(Persona.PLATFORM_ADMIN).post(path, "").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {DEACTIVATE, REQUEST, CANCEL, "/api/users/me/export"})
  void nobody_cannot(String path) {
    assertThat(CLOUD.api().post(path, "").status()).isEqualTo(401);
  }

  @Test
  void asking_for_deletion_notes_it_once_and_erases_nothing() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Demande");
    Api api = client.signedIn();

    assertThat(api.post(REQUEST, "").body()).isEqualTo("{\"success\":true}");
    var requestedAt = client.account().standing().deletionRequestedAt();
    assertThat(api.post(REQUEST, "").body())
        .isEqualTo("{\"success\":true,\"alreadyRequested\":true}");

    assertThat(requestedAt).isNotNull();
    assertThat(client.account().standing().deletionRequestedAt()).isEqualTo(requestedAt);
    assertThat(client.account().person().lastName()).isEqualTo("NomDemande");
    assertThat(notices(client)).isEqualTo(1);
  }

  @Test
  void of_a_hundred_requests_at_once_three_are_heard_and_one_counts() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Insistance");
    Api api = client.signedIn();

    List<Answer> answers = AtOnce.times(100, () -> api.post(REQUEST, ""));

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(3);
    assertThat(answers).filteredOn(it -> it.body().equals("{\"success\":true}")).hasSize(1);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(97);
    assertThat(notices(client)).isEqualTo(1);
  }

  @Test
  void the_fourth_request_of_a_day_says_when_to_come_back() {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Quatrieme");
    Api api = client.signedIn();
    for (int i = 0; i < 3; i++) {
      assertThat(api.post(REQUEST, "").status()).isEqualTo(200);
    }

    Answer fourth = api.post(REQUEST, "");

    assertThat(fourth.status()).isEqualTo(429);
    assertThat(Long.parseLong(fourth.header("retry-after").orElse("0")))
        .isBetween(86_000L, 86_400L);
  }

  @Test
  void a_request_can_be_taken_back_until_the_time_of_grace_is_over() throws Exception {
    Somebody kept = Somebody.active(CLOUD, Role.CLIENT, "Remords");
    Somebody gone = Somebody.active(CLOUD, Role.CLIENT, "Decidee");
    Api keptApi = kept.signedIn();
    assertThat(keptApi.post(REQUEST, "").status()).isEqualTo(200);
    assertThat(gone.signedIn().post(REQUEST, "").status()).isEqualTo(200);

    CLOUD.cloud().advance(Retention.GRACE.minus(Duration.ofHours(2)));
    assertThat(gone.account().person().lastName()).isEqualTo("NomDecidee");
    Api back = kept.signedIn();
    assertThat(back.post(CANCEL, "").body()).isEqualTo("{\"success\":true}");
    assertThat(back.post(CANCEL, "").status()).isEqualTo(200);
    CLOUD.cloud().advance(Duration.ofDays(2));

    assertThat(kept.account().person().lastName()).isEqualTo("NomRemords");
    assertThat(kept.account().standing().deletionRequestedAt()).isNull();
    assertThat(gone.account().person().lastName()).isEqualTo("[anonymized]");
    assertThat(gone.row("ERASURE").orElseThrow().text("reason")).isEqualTo("REQUESTED");
  }

  @Test
  void defect_the_request_of_somebody_who_became_an_administrator_was_due_for_ever()
      throws Exception {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, "Promue");
    assertThat(client.signedIn().post(REQUEST, "").status()).isEqualTo(200);
    Answer appointed =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .post(
                "/api/admin/admins",
                "{\"userId\":\"%s\",\"role\":\"content_admin\"}".formatted(client.id()));
    assertThat(appointed.status()).isEqualTo(201);
    assertThat(client.deletionsPlanned()).hasSize(1);

    CLOUD.cloud().advance(Retention.GRACE.plus(Duration.ofDays(1)));

    assertThat(client.deletionsPlanned()).isEmpty();
    assertThat(client.account().person().lastName()).isEqualTo("NomPromue");
    assertThat(client.account().standing().deletionRequestedAt()).isNull();
    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .delete("/api/admin/admins/" + appointed.json().at("/admin/id").asText());
    assertThat(client.signedIn().post(REQUEST, "").body())
        .as("asked again by somebody who is a client again")
        .isEqualTo("{\"success\":true}");
  }

  /// How often it was told what the person did.
  private static long notices(Somebody somebody) {
    return Told.of(CLOUD, AccountActionRequested.class).stream()
        .filter(it -> it.userId().equals(somebody.id().value()))
        .count();
  }
}
