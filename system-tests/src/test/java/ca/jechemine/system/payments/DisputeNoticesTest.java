package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What administrators of billing are told of disputes (contract 30 §9).
class DisputeNoticesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final PaidSessions sessions = new PaidSessions(CLOUD);
  private final Till till = new Till(CLOUD);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_dispute_is_told_once_when_it_opens_and_once_when_it_is_decided(boolean won) {
    String appointment = sessions.paid();
    String dispute = contest(appointment);

    assertThat(till.told(appointment, DisputeOpened.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.disputeId()).isEqualTo(dispute);
          assertThat(it.amountCents()).isEqualTo(120_00);
        });
    assertThat(rows(Persona.BILLING_ADMIN, appointment)).hasSize(1);
    assertThat(mails(Persona.BILLING_ADMIN, appointment)).isEqualTo(1);
    assertThat(rows(Persona.SUPPORT_ADMIN, appointment)).isEmpty();
    assertThat(mails(Persona.SUPPORT_ADMIN, appointment)).isZero();

    CLOUD.cloud().stripe().closeDispute(dispute, won);
    CLOUD.settle();

    assertThat(till.told(appointment, DisputeOpened.class)).hasSize(1);
    assertThat(till.told(appointment, DisputeDecided.class))
        .singleElement()
        .satisfies(it -> assertThat(it.isWon()).isEqualTo(won));
    assertThat(rows(Persona.BILLING_ADMIN, appointment)).hasSize(2);
    assertThat(mails(Persona.BILLING_ADMIN, appointment)).isEqualTo(2);
  }

  @Test
  void what_is_heard_when_all_is_over_is_told_as_decided() {
    String appointment = sessions.paid();
    CLOUD.cloud().stripe().webhooks().hold();
    String dispute = contest(appointment);
    CLOUD.cloud().stripe().closeDispute(dispute, false);
    CLOUD.cloud().stripe().webhooks().release();
    CLOUD.settle();

    assertThat(till.told(appointment, DisputeOpened.class)).isEmpty();
    assertThat(till.told(appointment, DisputeDecided.class)).hasSize(1);
  }

  private String contest(String appointment) {
    PaymentIntentId payment = sessions.payment(appointment).intentId().orElseThrow();
    String charge =
        CLOUD.cloud().stripe().object(payment.value()).orElseThrow().path("latest_charge").asText();
    String dispute = CLOUD.cloud().stripe().dispute(charge);
    CLOUD.settle();
    return dispute;
  }

  private static List<String> rows(Persona reader, String appointment) {
    return StreamSupport.stream(
            CLOUD
                .api()
                .as(reader)
                .get("/api/notifications")
                .json()
                .path("notifications")
                .spliterator(),
            false)
        .filter(it -> it.at("/metadata/appointmentId").asText().equals(appointment))
        .map(it -> it.path("title").asText())
        .toList();
  }

  private static long mails(Persona reader, String appointment) {
    return Stream.of(reader.email())
        .flatMap(it -> CLOUD.mailsTo(it).stream())
        .filter(it -> it.text().contains(appointment))
        .count();
  }
}
