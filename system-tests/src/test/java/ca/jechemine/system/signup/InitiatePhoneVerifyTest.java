package ca.jechemine.system.signup;

import static ca.jechemine.system.signup.People.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Proving the phone of an account that is signed in (contract 10 §3.6), from outside.
class InitiatePhoneVerifyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final People people = new People(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_provisioned_account_can_prove_its_phone_when_it_is_signed_in() {
    Api me = CLOUD.api().as(Persona.CLIENT);
    Answer begun = me.post(ACCOUNT + "initiate-phone-verify", "");

    assertThat(begun.status()).isEqualTo(200);
    String id = begun.text("userId");
    String step = begun.text("phoneStepToken");
    assertThat(begun.text("phoneMasked")).isEqualTo("+15…00");
    assertThat(people.sendSms(id, step).status()).isEqualTo(200);
    assertThat(people.verifyPhone(id, step, people.code(id).code()).status()).isEqualTo(200);
    assertThat(me.post(ACCOUNT + "initiate-phone-verify", "").body())
        .isEqualTo("{\"alreadyVerified\":true}");
    assertThat(people.told(AccountWelcomed.class)).isEmpty();
  }

  @Test
  void phone_verification_needs_somebody_with_a_phone_and_is_begun_three_times_at_most() {
    assertThat(CLOUD.api().post(ACCOUNT + "initiate-phone-verify", "").status()).isEqualTo(401);
    Api pending = CLOUD.api().as(Persona.PENDING_PROFESSIONAL);
    List<Answer> answers =
        AtOnce.times(10, () -> pending.post(ACCOUNT + "initiate-phone-verify", ""));
    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(3);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(7);
    people.change(Persona.OTHER_CLIENT.email(), it -> it.with(People.withPhone(it.person(), null)));
    assertThat(
            CLOUD.api().as(Persona.OTHER_CLIENT).post(ACCOUNT + "initiate-phone-verify", "").code())
        .isEqualTo("NO_PHONE");
  }
}
