package ca.jechemine.payments.domain.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The same cause has the same key, and another cause another one.
class IdempotencyKeyTest {

  private static final String ONE = "65f000000000000000000001";
  private static final String TWO = "65f000000000000000000002";
  private static final Money PRICE = new Money(12_000);
  private static final UserId USER = new UserId(ONE);

  @Test
  void payments_and_charges_have_the_contracts_keys() {
    assertThat(IdempotencyKey.payment(ONE, PRICE, MethodType.CARD, 1))
        .hasToString("intent_65f000000000000000000001_12000_card");
    assertThat(IdempotencyKey.offSessionCharge(ONE, PRICE, MethodType.ACSS_DEBIT, 1))
        .hasToString("apt-charge-65f000000000000000000001-12000-direct_debit");
  }

  @Test
  void another_cause_has_another_key() {
    TransferId transfer = new TransferId("tr_1");

    assertThat(
            Stream.of(
                IdempotencyKey.customer(USER),
                IdempotencyKey.signUpCustomer(ONE),
                IdempotencyKey.setup(ONE),
                IdempotencyKey.account(USER),
                IdempotencyKey.refund(ONE),
                IdempotencyKey.payment(ONE, PRICE, MethodType.CARD, 1),
                IdempotencyKey.payment(ONE, PRICE, MethodType.CARD, 2),
                IdempotencyKey.payment(ONE, PRICE, MethodType.ACSS_DEBIT, 1),
                IdempotencyKey.payment(ONE, new Money(12_001), MethodType.CARD, 1),
                IdempotencyKey.payment(TWO, PRICE, MethodType.CARD, 1),
                IdempotencyKey.offSessionCharge(ONE, PRICE, MethodType.CARD, 1),
                IdempotencyKey.offSessionCharge(ONE, PRICE, MethodType.CARD, 2),
                IdempotencyKey.transfer(ONE),
                IdempotencyKey.transfer(TWO),
                IdempotencyKey.reversal(transfer, ONE),
                IdempotencyKey.reversal(transfer, TWO)))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_id_makes_no_key() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdempotencyKey.refund("jeanne@example.ca"));
    assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("a key"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IdempotencyKey.payment(ONE, PRICE, MethodType.CARD, 0));
  }
}
