package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.CLIENT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract 30 §5.
class ChargeSkippedTest {

  @ParameterizedTest
  @CsvSource({
    "CARD, PENDING, false, NONE, MISSING_PAYMENT_METHOD",
    "DIRECT_DEBIT, PENDING, false, NONE, MISSING_PAYMENT_METHOD",
    "CARD, PENDING, false, PENDING_ADMIN, MISSING_PAYMENT_METHOD",
    "CARD, PENDING, true, NONE,",
    "CARD, PENDING, false, GREEN,",
    "TRANSFER, PENDING, false, NONE,",
    "MANUAL, PENDING, false, NONE,",
    "DIRECT_DEBIT, PROCESSING, false, NONE,",
    "CARD, PAID, false, NONE,",
    "CARD, REFUNDED, false, NONE,",
    "CARD, PARTIALLY_REFUNDED, false, NONE,",
    "CARD, CANCELLED, false, NONE,",
  })
  void what_is_owed_by_card_or_debit_lacks_a_method_where_nothing_is_on_file(
      PaymentMethod method,
      PaymentStatus status,
      boolean isOnFile,
      Guarantee guarantee,
      @Nullable ChargeSkipped reason) {
    assertThat(
            ChargeSkipped.of(
                payment(USUAL, method, status, isOnFile),
                Optional.of(client(Role.CLIENT, guarantee))))
        .isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void whoever_has_no_account_has_no_billing_profile() {
    Payment owed = payment(USUAL, PaymentMethod.CARD, PaymentStatus.PENDING, false);

    assertThat(ChargeSkipped.of(owed, Optional.empty()))
        .contains(ChargeSkipped.MISSING_BILLING_PROFILE);
    for (Role role : new Role[] {Role.GUEST, Role.PROSPECT}) {
      assertThat(ChargeSkipped.of(owed, Optional.of(client(role, Guarantee.NONE))))
          .contains(ChargeSkipped.MISSING_BILLING_PROFILE);
    }
  }

  @Test
  void what_costs_nothing_is_charged_to_nobody() {
    Payment free =
        payment(
            Prices.DEFAULT.shares(Money.ZERO), PaymentMethod.CARD, PaymentStatus.PENDING, false);

    assertThat(ChargeSkipped.of(free, Optional.empty())).isEmpty();
  }

  private static Payment payment(
      Prices.Shares shares, PaymentMethod method, PaymentStatus status, boolean isOnFile) {
    return new Payment(
        shares,
        null,
        status,
        method,
        null,
        null,
        null,
        null,
        null,
        new Settlement(1, isOnFile, null, false, null, null));
  }

  private static Person client(Role role, Guarantee guarantee) {
    return new Person(
        CLIENT,
        1,
        role,
        AccountStatus.ACTIVE,
        "fr",
        new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, null),
        null,
        null,
        null,
        true,
        guarantee);
  }
}
