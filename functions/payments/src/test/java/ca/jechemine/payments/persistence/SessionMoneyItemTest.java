package ca.jechemine.payments.persistence;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PRICE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.SESSION;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import org.junit.jupiter.api.Test;

class SessionMoneyItemTest {

  @Test
  void what_became_of_the_money_is_read_as_it_was_written() {
    SessionMoney money =
        SessionAccount.of(SESSION)
            .bill(PRICE, NOON)
            .account()
            .paid("pi_1", PaymentChannel.TRANSFER, cents(4_000), NOON)
            .account()
            .paymentReturned("pi_1", NOON)
            .account()
            .paid("pi_2", PaymentChannel.STRIPE, cents(12_000), NOON)
            .account()
            .refunded("re_1", "pi_2", cents(1_000), NOON)
            .account()
            .refundFailed("re_1", NOON)
            .account()
            .refunded("re_2", "pi_2", cents(2_000), NOON)
            .account()
            .disputed("dp_1", "pi_2", cents(10_000), NOON)
            .account()
            .disputeWon("dp_1", NOON)
            .account()
            .disputed("dp_2", "pi_2", cents(10_000), NOON)
            .account()
            .money();

    assertThat(read(SessionMoneyItem.write(new ItemWriter(), money))).isEqualTo(money);
  }

  @Test
  void a_row_without_any_is_of_a_session_of_which_nothing_happened() {
    assertThat(read(new ItemWriter())).isEqualTo(SessionMoney.NONE);
  }

  private static SessionMoney read(ItemWriter item) {
    return SessionMoneyItem.read(new ItemReader(item.toItem()));
  }
}
