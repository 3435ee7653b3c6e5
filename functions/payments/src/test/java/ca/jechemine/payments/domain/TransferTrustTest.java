package ca.jechemine.payments.domain;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TransferTrustTest {

  private static final Wallet NOBODYS = Wallet.empty(CLIENT);

  @Test
  void administrators_are_asked_and_the_client_is_told_how() {
    TransferTrust asked = requested(PaymentFixtures.scheduled(), NOBODYS);

    assertThat(asked.events())
        .hasExactlyElementsOfTypes(TransferTrustRequested.class, TransferInstructed.class);
    assertThat(asked.wallet().guarantee()).isEqualTo(Wallet.Guarantee.PENDING_ADMIN);
    assertThat(asked.payment().method()).isEqualTo(PaymentMethod.TRANSFER);
    assertThat(asked.payment().means().isAwaited()).isFalse();
  }

  @Test
  void asked_again_nothing_changes_and_nobody_is_told() {
    TransferTrust asked = requested(PaymentFixtures.scheduled(), NOBODYS);

    TransferTrust again =
        TransferTrust.requested(
            asked.payment(), asked.wallet(), "INT-0002-000001", NOW.plus(Duration.ofDays(1)));

    assertThat(again.events()).isEmpty();
    assertThat(again.payment()).isEqualTo(asked.payment());
    assertThat(again.wallet()).isEqualTo(asked.wallet());
  }

  @Test
  void for_a_second_appointment_administrators_are_not_asked_again() {
    Wallet asking = requested(PaymentFixtures.scheduled(), NOBODYS).wallet();

    assertThat(requested(PaymentFixtures.scheduled(), asking).events())
        .hasExactlyElementsOfTypes(TransferInstructed.class);
  }

  @Test
  void a_reference_ends_as_the_professionals_and_the_appointments_ids_do_and_stays() {
    AppointmentPayment payment = PaymentFixtures.scheduled();

    assertThat(InteracReference.of(payment))
        .hasSize(8)
        .startsWith("INT-0002-000001", "INT-0002-000002");
    assertThat(InteracReference.of(requested(payment, NOBODYS).payment()))
        .containsExactly("INT-0002-000001");
  }

  @Test
  void money_is_expected_of_a_transfer_once_the_session_is_over_and_until_it_came() {
    AppointmentPayment over = PaymentFixtures.closed("transfer");

    assertThat(OpenInvoice.since(PaymentFixtures.scheduled())).isEmpty();
    assertThat(OpenInvoice.since(PaymentFixtures.closed())).isEmpty();
    assertThat(OpenInvoice.since(over)).contains(NOW);
    assertThat(OpenInvoice.since(over.receivedBy(PaymentMethod.TRANSFER, NOW))).isEmpty();
  }

  private static TransferTrust requested(AppointmentPayment payment, Wallet wallet) {
    return TransferTrust.requested(payment, wallet, "INT-0002-000001", NOW);
  }
}
