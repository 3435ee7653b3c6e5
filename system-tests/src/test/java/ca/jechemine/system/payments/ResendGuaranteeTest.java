package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Clients whom administrators have asked once more for something that vouches for their next
/// session (contract 30 §6), from outside.
class ResendGuaranteeTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SUBJECT = "Ajoutez votre moyen de paiement";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void of_twenty_clicks_at_once_one_sends_a_mail_and_the_next_six_hours_none_does()
      throws InterruptedException {
    UserId client = payers.client();
    payers.scheduled(client);
    CLOUD.settle();
    Api support = support();

    List<Answer> answers = AtOnce.times(20, () -> support.post(path(client), ""));
    CLOUD.settle();

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(429);
          assertThat(Long.parseLong(it.header("retry-after").orElse("0")))
              .isBetween(6 * 3600L - 120, 6 * 3600L);
        });
    assertThat(mails(payers.email(client))).isEqualTo(1);
    CLOUD.cloud().advance(Duration.ofHours(6));
    assertThat(support().post(path(client), "").status()).isEqualTo(200);
    CLOUD.settle();
    assertThat(mails(payers.email(client))).isEqualTo(2);
  }

  @Test
  void a_minors_letter_goes_to_whom_it_concerns() {
    UserId guardian = payers.client();
    UserId minor = payers.minorOf(guardian);
    payers.scheduled(minor);
    CLOUD.settle();

    assertThat(support().post(path(minor), "").status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(mails(payers.email(guardian)) + mails(payers.email(minor))).isEqualTo(1);
  }

  @Test
  void who_has_nothing_to_come_is_vouched_for_or_is_none_is_not_asked() {
    UserId client = payers.client();
    UserId trusted = payers.client();
    UserId asking = payers.client();
    UserId closed = payers.client();
    payers.told(Payers.newId(), 1, client, "completed", "pending", "card");
    payers.scheduled(trusted);
    payers.trust(trusted);
    payers.scheduled(closed);
    String session = payers.scheduled(asking);
    deactivate(closed);
    CLOUD.settle();
    Api support = support();

    assertThat(support.post(path(client), "").code()).isEqualTo("NOTHING_SCHEDULED");
    assertThat(support.post(path(trusted), "").code()).isEqualTo("ALREADY_GUARANTEED");
    assertThat(support.post(path(closed), "").code()).isEqualTo("NOT_ACTIVE");
    assertThat(support.post(path(payers.id(Persona.PROFESSIONAL)), "").code())
        .isEqualTo("NOT_A_CLIENT");
    assertThat(support.post(path(new UserId("0000da7e0000ffffffffffff")), "").status())
        .isEqualTo(404);
    assertThat(support.post("/api/admin/users/12/resend-guarantee", "").status()).isEqualTo(400);
    payers.savedCard(asking);
    assertThat(payers.payment(session).means().isAwaited()).isFalse();
    assertThat(support.post(path(asking), "").code()).isEqualTo("ALREADY_GUARANTEED");
    assertThat(mails(payers.email(trusted)) + mails(payers.email(asking))).isZero();
  }

  @Test
  void who_may_not_is_told_so() {
    UserId client = payers.client();
    payers.scheduled(client);

    assertThat(CLOUD.api().post(path(client), "").status()).isEqualTo(401);
    for (Api other :
        List.of(
            payers.as(client),
            CLOUD.api().as(Persona.PROFESSIONAL),
            CLOUD.api().as(Persona.BILLING_ADMIN),
            CLOUD.api().as(Persona.DEACTIVATED_ADMIN))) {
      assertThat(other.post(path(client), "").status()).isEqualTo(403);
    }
    assertThat(mails(payers.email(client))).isZero();
  }

  private void deactivate(UserId client) {
    Publisher.publish(
        CLOUD,
        new AccountChanged(
            client.value(),
            2_000_000,
            payers.email(client),
            "Zoé",
            "Tremblay",
            null,
            "fr",
            Role.CLIENT,
            AccountStatus.INACTIVE,
            List.of(),
            new Particulars(null, null, null, null, true, "none"),
            payers.now(),
            false));
  }

  private static long mails(String address) {
    return CLOUD.mailsTo(address).stream().filter(it -> it.subject().contains(SUBJECT)).count();
  }

  /// Signed in anew: nobody stays so for hours.
  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN);
  }

  private static String path(UserId client) {
    return "/api/admin/users/" + client + "/resend-guarantee";
  }
}
