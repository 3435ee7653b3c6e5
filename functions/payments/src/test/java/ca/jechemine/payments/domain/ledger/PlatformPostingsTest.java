package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.Account.Platform.ADJUSTMENTS;
import static ca.jechemine.payments.domain.ledger.Account.Platform.BANK;
import static ca.jechemine.payments.domain.ledger.Account.Platform.INTERAC_CLEARING;
import static ca.jechemine.payments.domain.ledger.Account.Platform.STRIPE_CLEARING;
import static ca.jechemine.payments.domain.ledger.Account.Platform.STRIPE_FEES;
import static ca.jechemine.payments.domain.ledger.Account.Platform.WRITE_OFFS;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CLAIRE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAYABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.RECEIVABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.moves;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformPostingsTest {

  @Test
  void stripe_takes_its_fee_and_may_give_it_back() {
    JournalEntry fee = PlatformPostings.stripeFee("txn_1", cents(378), NOON);

    assertThat(fee.id()).hasToString("stripe-fee-txn_1");
    assertThat(moves(fee)).isEqualTo(Map.of(STRIPE_FEES, 378L, STRIPE_CLEARING, -378L));
    assertThat(moves(PlatformPostings.stripeFee("txn_2", cents(-378), NOON)))
        .isEqualTo(Map.of(STRIPE_FEES, -378L, STRIPE_CLEARING, 378L));
  }

  @Test
  void what_came_goes_to_the_bank() {
    JournalEntry sweep =
        PlatformPostings.swept("po_9", PaymentChannel.TRANSFER, cents(50_000), NOON);

    assertThat(sweep.id()).hasToString("sweep-po_9");
    assertThat(moves(sweep)).isEqualTo(Map.of(BANK, 50_000L, INTERAC_CLEARING, -50_000L));
  }

  @Test
  void an_administrator_gives_or_takes() {
    JournalEntry given = PlatformPostings.adjusted("a1", PAUL, cents(2_500), NOON);
    JournalEntry taken = PlatformPostings.adjusted("a2", PAUL, cents(-2_500), NOON);

    assertThat(given.id()).hasToString("adjustment-a1");
    assertThat(moves(given)).isEqualTo(Map.of(ADJUSTMENTS, 2_500L, PAYABLE, -2_500L));
    assertThat(moves(taken)).isEqualTo(Map.of(ADJUSTMENTS, -2_500L, PAYABLE, 2_500L));
    assertThat(ProfessionalEntry.of(taken))
        .hasValueSatisfying(it -> {
          assertThat(it.kind()).isEqualTo(ProfessionalEntry.Kind.CREDIT);
          assertThat(it.net()).isEqualTo(cents(-2_500));
          assertThat(it.gross()).isEqualTo(cents(0));
        });
  }

  @Test
  void what_a_client_will_not_pay_is_given_up() {
    JournalEntry givenUp = PlatformPostings.writtenOff("w1", CLAIRE, cents(12_000), NOON);

    assertThat(givenUp.id()).hasToString("write-off-w1");
    assertThat(moves(givenUp)).isEqualTo(Map.of(WRITE_OFFS, 12_000L, RECEIVABLE, -12_000L));
  }

  @Test
  void nothing_is_no_entry() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlatformPostings.stripeFee("txn_1", cents(0), NOON));
  }
}
