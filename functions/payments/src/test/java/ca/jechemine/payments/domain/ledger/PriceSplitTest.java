package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceSplitTest {

  @ParameterizedTest
  @CsvSource({"12000,1200,10800", "12500,1300,11200", "8500,1100,7400", "9999,1000,8999"})
  void fee_and_payout_are_the_price(long price, long fee, long payout) {
    assertThat(split(price, fee).professionalPayout()).isEqualTo(cents(payout));
  }

  @ParameterizedTest
  @CsvSource({"12000,1200,4000,400", "9999,1000,3333,333", "9999,1000,9999,1000", "9999,1000,0,0"})
  void a_part_has_its_share_of_the_fee(long price, long fee, long part, long share) {
    assertThat(split(price, fee).feeOf(cents(part))).isEqualTo(cents(share));
  }

  @Test
  void what_costs_nothing_has_no_fee() {
    assertThat(PriceSplit.NOTHING.feeOf(cents(0))).isEqualTo(cents(0));
  }

  @Test
  void a_lower_price_is_split_in_proportion() {
    assertThat(split(12_000, 1_200).partOf(cents(1_800))).isEqualTo(split(1_800, 180));
  }

  @Test
  void a_part_is_no_more_than_the_price() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> split(12_000, 1_200).partOf(cents(12_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> split(12_000, 1_200).partOf(cents(-1)));
  }

  @Test
  void a_fee_is_no_more_than_the_price() {
    assertThatIllegalArgumentException().isThrownBy(() -> split(100, 101));
    assertThatIllegalArgumentException().isThrownBy(() -> split(100, -1));
  }
}
