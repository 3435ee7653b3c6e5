package ca.jechemine.appointments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricesTest {

  private static Money dollars(long dollars) {
    return new Money(dollars * 100);
  }

  /// The examples of contract 20 §5.5.
  @ParameterizedTest
  @CsvSource({"120,12,108", "150,15,135", "80,8,72", "125,13,112", "95,10,85"})
  void the_platforms_part_is_whole_dollars_half_a_dollar_upwards(
      long price, long fee, long payout) {
    assertThat(Prices.DEFAULT.shares(dollars(price)))
        .isEqualTo(new Prices.Shares(dollars(price), dollars(fee), dollars(payout)));
  }

  @ParameterizedTest
  @CsvSource({"SOLO,120", "COUPLE,150", "GROUP,80"})
  void whoever_has_no_price_of_their_own_takes_the_platforms(TherapyType type, long price) {
    Prices.Own free = new Prices.Own(Money.ZERO, Money.ZERO, Money.ZERO);

    assertThat(Prices.DEFAULT.shares(type, Prices.Own.NONE).price()).isEqualTo(dollars(price));
    assertThat(Prices.DEFAULT.shares(type, free).price()).isEqualTo(dollars(price));
  }

  @Test
  void a_professionals_own_price_counts_for_its_therapy_type() {
    Prices.Own own = new Prices.Own(dollars(95), null, dollars(60));

    assertThat(Prices.DEFAULT.shares(TherapyType.SOLO, own).price()).isEqualTo(dollars(95));
    assertThat(Prices.DEFAULT.shares(TherapyType.COUPLE, own).price()).isEqualTo(dollars(150));
    assertThat(Prices.DEFAULT.shares(TherapyType.GROUP, own).price()).isEqualTo(dollars(60));
  }

  @Test
  void defect_a_share_of_nothing_is_not_the_usual_share() {
    Prices generous = new Prices(dollars(120), dollars(150), dollars(80), 0);

    assertThat(generous.shares(dollars(120)))
        .isEqualTo(new Prices.Shares(dollars(120), Money.ZERO, dollars(120)));
  }

  @Test
  void the_platforms_part_is_never_more_than_the_price() {
    Prices greedy = new Prices(dollars(120), dollars(150), dollars(80), 100_00);

    assertThat(greedy.shares(new Money(60)))
        .isEqualTo(new Prices.Shares(new Money(60), new Money(60), Money.ZERO));
  }
}
