package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import io.avaje.jsonb.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Connect account.
@Json(naming = Json.Naming.LowerUnderscore)
record AccountBody(
    String id,
    boolean chargesEnabled,
    boolean payoutsEnabled,
    boolean detailsSubmitted,
    @Nullable ExternalAccounts externalAccounts,
    @Nullable Map<String, String> metadata)
    implements Body<ConnectAccount> {

  @Json
  record ExternalAccounts(List<ExternalAccount> data) {}

  /// A bank account, or a card that payouts go to.
  @Json(naming = Json.Naming.LowerUnderscore)
  record ExternalAccount(
      String object,
      @Nullable String bankName,
      @Nullable String last4,
      @Nullable String routingNumber,
      @Nullable String currency,
      boolean defaultForCurrency) {

    private boolean isBank() {
      return object.equals("bank_account");
    }

    private boolean isCanadian() {
      return Calls.CURRENCY.equals(currency);
    }

    private ConnectAccount.Bank meaning() {
      return new ConnectAccount.Bank(bankName, last4, routingNumber, currency);
    }
  }

  @Override
  public ConnectAccount meaning() {
    return new ConnectAccount(
        new AccountId(id),
        chargesEnabled,
        payoutsEnabled,
        detailsSubmitted,
        externalAccounts == null ? null : bank(externalAccounts.data),
        MetadataBody.meaning(metadata));
  }

  /// Where Canadian dollars go first of all.
  private static ConnectAccount.@Nullable Bank bank(List<ExternalAccount> accounts) {
    return accounts.stream()
        .filter(ExternalAccount::isBank)
        .max(
            Comparator.comparing(ExternalAccount::isCanadian)
                .thenComparing(ExternalAccount::defaultForCurrency))
        .map(ExternalAccount::meaning)
        .orElse(null);
  }
}
