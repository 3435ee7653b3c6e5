package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.Balance;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.NewAccount;
import ca.jechemine.payments.domain.stripe.NewTransfer;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.Transfer;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.payments.domain.stripe.TransferReversal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// `accounts`, what leads to them and what goes to them (contract 30 §11).
final class Accounts {

  private static final String PATH = "/v1/accounts";
  private static final String TRANSFERS = "/v1/transfers";
  private static final Map<String, String> REQUESTED = Map.of("requested", "true");

  private final Calls calls;

  Accounts(Calls calls) {
    this.calls = calls;
  }

  ConnectAccount create(NewAccount account, IdempotencyKey key) {
    Form form =
        new Form()
            .with("type", "express")
            .with("country", "CA")
            .with("email", account.email())
            .with("capabilities", Map.of("card_payments", REQUESTED, "transfers", REQUESTED))
            .with("business_type", "individual")
            .with(account.metadata());
    return calls.post(AccountBody.class, PATH, form, key);
  }

  ConnectAccount read(AccountId id) {
    return calls.get(
        AccountBody.class, PATH + "/" + id, new Form().withOnly("expand", "external_accounts"));
  }

  URI onboardingLink(AccountId account, URI refresh, URI back) {
    Form form =
        new Form()
            .with("account", account)
            .with("refresh_url", refresh)
            .with("return_url", back)
            .with("type", "account_onboarding");
    return calls.post(LinkBody.class, "/v1/account_links", form);
  }

  URI loginLink(AccountId account) {
    return calls.post(LinkBody.class, PATH + "/" + account + "/login_links", new Form());
  }

  Balance balance(AccountId account) {
    return calls.get(BalanceBody.class, "/v1/balance", account);
  }

  Transfer transfer(NewTransfer transfer, IdempotencyKey key) {
    Form form =
        new Form()
            .with("amount", transfer.amount().cents())
            .with("currency", Calls.CURRENCY)
            .with("destination", transfer.destination())
            .withKnown("source_transaction", transfer.sourceCharge())
            .with("description", transfer.description())
            .with(transfer.metadata());
    return calls.post(TransferBody.class, TRANSFERS, form, key);
  }

  List<Transfer> transfers(AccountId destination, Instant since) {
    Form form =
        new Form()
            .with("destination", destination)
            .with("created", Map.of("gte", since.getEpochSecond()))
            .with("limit", Stripe.PAGE);
    return calls.get(TransferBody.Page.class, TRANSFERS, form);
  }

  TransferReversal reverse(TransferId transfer, Money amount, IdempotencyKey key) {
    return calls.post(
        TransferBody.Reversal.class,
        TRANSFERS + "/" + transfer + "/reversals",
        new Form().with("amount", amount.cents()),
        key);
  }
}
