package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.payout.ProfessionalAccount;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Professionals' accounts at Stripe (contract 30 §11), from outside.
class ConnectAccountsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CREATE = "/api/stripe-connect/create-account";
  private static final String LINK = "/api/stripe-connect/account-link";
  private static final String STATUS = "/api/stripe-connect/payout";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);

  @Test
  void defect_two_calls_at_once_make_one_account() {
    UserId professional = earners.professional();
    Api api = payers.as(professional);

    List<Answer> answers = AtOnce.times(6, () -> api.post(CREATE, ""));
    Answer again = api.post(CREATE, "");

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(it -> it.text("accountId")).containsOnly(account(professional));
    assertThat(CLOUD.cloud().stripe().objects("account"))
        .filteredOn(it -> it.at("/metadata/userId").asText().equals(professional.value()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("type").asText()).isEqualTo("express");
          assertThat(it.path("email").asText()).isEqualTo(payers.email(professional));
          assertThat(it.at("/metadata/role").asText()).isEqualTo("professional");
        });
    assertThat(again.json().has("onboardingUrl")).isFalse();
    assertThat(again.text("message")).isNotBlank();
  }

  @Test
  void defect_a_complete_account_is_seen_by_a_login_link_and_any_other_by_onboarding() {
    UserId professional = earners.professional();
    Api api = payers.as(professional);

    String onboarding = api.post(LINK, "").text("url");
    CLOUD.cloud().stripe().onboard(account(professional));
    String login = api.post(LINK, "").text("url");

    assertThat(asked("account_links.create"))
        .last()
        .asString()
        .contains("account_onboarding", "setup=refresh", "setup=success");
    assertThat(onboarding).isNotEqualTo(login);
    assertThat(asked("accounts.login_links")).isNotEmpty();
  }

  @Test
  void what_an_account_can_do_is_shown_and_kept() {
    UserId professional = earners.professional();
    Api api = payers.as(professional);

    JsonNode none = api.get(STATUS).json();
    api.post(CREATE, "");
    JsonNode begun = api.get(STATUS).json();
    CLOUD.cloud().stripe().onboard(account(professional));
    CLOUD.settle();
    JsonNode complete = api.get(STATUS).json();

    assertThat(none.has("accountStatus")).isFalse();
    assertThat(none.at("/balance/available").isNumber()).isTrue();
    assertThat(begun.path("setupComplete").asBoolean()).isFalse();
    assertThat(begun.at("/accountStatus/detailsSubmitted").asBoolean()).isFalse();
    assertThat(complete.path("setupComplete").asBoolean()).isTrue();
    assertThat(complete.path("accountHolder").asText()).isEqualTo("Zoé Tremblay");
    assertThat(complete.at("/bankDetails/last4").asText()).hasSize(4);
    assertThat(kept(professional).isComplete()).isTrue();
  }

  @Test
  void while_stripe_is_down_nothing_is_kept() {
    UserId professional = earners.professional();
    CLOUD.cloud().stripe().faults().down();
    try {
      Answer answer = payers.as(professional).post(CREATE, "");

      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.code()).isEqualTo("PAYMENTS_UNAVAILABLE");
    } finally {
      CLOUD.cloud().stripe().faults().up();
    }
    assertThat(payers.table().professionalAccounts().find(professional)).isEmpty();
  }

  private List<String> asked(String operation) {
    return CLOUD.cloud().stripe().requests(operation).stream().map(Object::toString).toList();
  }

  private ProfessionalAccount kept(UserId professional) {
    return payers.table().professionalAccounts().find(professional).orElseThrow().value();
  }

  private String account(UserId professional) {
    return earners.account(professional);
  }
}
