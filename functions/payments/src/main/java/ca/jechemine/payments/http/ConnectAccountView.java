package ca.jechemine.payments.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.application.ConnectAccounts.Standing;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A professional's account at Stripe, to themselves (contract 30 §11): Canadian dollars alone.
///
/// @param accountStatus null when there is no account: the page goes by that
@Json
record ConnectAccountView(
    boolean setupComplete,
    Balance balance,
    @Nullable AccountStatus accountStatus,
    @Nullable BankDetails bankDetails,
    @Nullable String accountHolder) {

  @Json
  record Balance(BigDecimal available, BigDecimal pending) {}

  @Json
  record AccountStatus(boolean chargesEnabled, boolean payoutsEnabled, boolean detailsSubmitted) {}

  @Json
  record BankDetails(
      @Nullable String institution,
      @Nullable String last4,
      @Nullable String routingNumber,
      @Nullable String currency) {}

  static ConnectAccountView none() {
    return new ConnectAccountView(
        false, new Balance(dollars(Money.ZERO), dollars(Money.ZERO)), null, null, null);
  }

  static ConnectAccountView of(Standing standing) {
    ConnectAccount account = standing.account();
    return new ConnectAccountView(
        account.isSetUp(),
        new Balance(dollars(standing.balance().available()), dollars(standing.balance().pending())),
        new AccountStatus(
            account.chargesEnabled(), account.payoutsEnabled(), account.detailsSubmitted()),
        account.bankAccount().map(ConnectAccountView::bank).orElse(null),
        standing.holder().isEmpty() ? null : standing.holder());
  }

  private static BankDetails bank(ConnectAccount.Bank bank) {
    return new BankDetails(bank.institution(), bank.last4(), bank.routingNumber(), bank.currency());
  }

  private static BigDecimal dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
