package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PaymentTest {

  private static final Prices.Shares OTHER = Prices.DEFAULT.shares(new Money(95_00));

  @Test
  void it_begins_pending_at_its_price() {
    Payment payment = Payment.pending(USUAL, PaymentMethod.TRANSFER);

    assertThat(payment.status()).isEqualTo(PaymentStatus.PENDING);
    assertThat(payment.shares()).isEqualTo(USUAL);
    assertThat(payment.listPrice()).isNull();
    assertThat(payment.isSettled()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED"})
  void settled_amounts_are_history(PaymentStatus status) {
    Payment settled = payment(status, PaymentMethod.TRANSFER);

    assertThat(settled.isSettled()).isTrue();
    assertThat(settled.at(OTHER)).isEqualTo(settled);
    assertThat(settled.closed(Prices.DEFAULT, false, "INT-1", NOW)).isEqualTo(settled);
    assertThat(settled.held(NOW)).isEqualTo(settled);
    assertThat(settled.calledOff()).isEqualTo(settled);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED", "PROCESSING"},
      mode = Mode.EXCLUDE)
  void what_is_open_takes_another_price(PaymentStatus status) {
    assertThat(payment(status, PaymentMethod.CARD).at(OTHER).shares()).isEqualTo(OTHER);
  }

  @Test
  void closing_bills_the_list_price_that_was_there_before() {
    Payment listed =
        new Payment(
            OTHER,
            new Money(150_00),
            PaymentStatus.PENDING,
            PaymentMethod.CARD,
            null,
            null,
            null,
            null,
            null);

    Payment closed = listed.closed(Prices.DEFAULT, true, "INT-1", NOW);

    assertThat(closed.shares()).isEqualTo(Prices.DEFAULT.shares(new Money(150_00)));
    assertThat(closed.listPrice()).isEqualTo(new Money(150_00));
  }

  @Test
  void defect_not_repeated_the_share_of_a_closure_is_the_settings_share() {
    Prices free = new Prices(Money.ZERO, Money.ZERO, Money.ZERO, 0, CancellationTerms.DEFAULT);

    assertThat(
            payment(PaymentStatus.PENDING, PaymentMethod.CARD)
                .closed(free, true, "INT-1", NOW)
                .shares())
        .isEqualTo(new Prices.Shares(new Money(120_00), Money.ZERO, new Money(120_00)));
  }

  @Test
  void what_costs_nothing_is_not_waited_for() {
    Payment nothing = Payment.pending(Prices.DEFAULT.shares(Money.ZERO), PaymentMethod.TRANSFER);

    Payment closed = nothing.closed(Prices.DEFAULT, true, "INT-1", NOW);

    assertThat(closed.status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(closed.interacReferenceCode()).isNull();
    assertThat(closed.transferDueAt()).isNull();
  }

  @Test
  void a_code_that_was_given_stays() {
    Payment coded =
        payment(PaymentStatus.PENDING, PaymentMethod.TRANSFER)
            .closed(Prices.DEFAULT, true, "INT-1", NOW)
            .closed(Prices.DEFAULT, true, "INT-2", NOW.plusSeconds(1));

    assertThat(coded.interacReferenceCode()).isEqualTo("INT-1");
  }

  @Test
  void only_a_transfer_falls_due_when_the_session_was_held() {
    assertThat(payment(PaymentStatus.PENDING, PaymentMethod.TRANSFER).held(NOW).transferDueAt())
        .isEqualTo(NOW.plus(Duration.ofHours(24)));
    assertThat(payment(PaymentStatus.PENDING, PaymentMethod.CARD).held(NOW).transferDueAt())
        .isNull();
  }

  @Test
  void what_is_called_off_is_no_longer_due() {
    Payment due = payment(PaymentStatus.PENDING, PaymentMethod.TRANSFER).held(NOW);

    assertThat(due.calledOff().transferDueAt()).isNull();
    assertThat(due.calledOff().status()).isEqualTo(PaymentStatus.CANCELLED);
  }

  private static Payment payment(PaymentStatus status, PaymentMethod method) {
    return new Payment(USUAL, null, status, method, null, null, null, null, null);
  }
}
