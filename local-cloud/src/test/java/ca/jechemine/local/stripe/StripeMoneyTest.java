package ca.jechemine.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.BankAccount;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.Transfer;
import com.stripe.net.RequestOptions;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.AccountRetrieveParams;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import com.stripe.param.TransferReversalCreateParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StripeMoneyTest {

  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @BeforeEach
  void reset() {
    bench.stripe().reset();
    bench.clock().reset();
  }

  private static PaymentIntent paid(String method) throws StripeException {
    return bench.confirm(bench.create(bench.toPay(12_000, bench.customer()).build()), method);
  }

  private static Refund refund(PaymentIntent intent, long cents) throws StripeException {
    return bench
        .server()
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder()
                .setPaymentIntent(intent.getId())
                .setAmount(cents)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata("cancellationFee", "18.00")
                .build());
  }

  private static Account account() throws StripeException {
    return bench
        .server()
        .v1()
        .accounts()
        .create(
            AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry("CA")
                .setEmail("pro@example.ca")
                .setBusinessType(AccountCreateParams.BusinessType.INDIVIDUAL)
                .setCapabilities(
                    AccountCreateParams.Capabilities.builder()
                        .setTransfers(
                            AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .build());
  }

  private static Transfer transfer(String destination, long cents, String source)
      throws StripeException {
    TransferCreateParams.Builder params =
        TransferCreateParams.builder()
            .setAmount(cents)
            .setCurrency("cad")
            .setDestination(destination)
            .setTransferGroup("payout-1");
    return bench
        .server()
        .v1()
        .transfers()
        .create(source.isEmpty() ? params.build() : params.setSourceTransaction(source).build());
  }

  @Test
  void a_payment_goes_back_in_parts_and_no_further() throws StripeException {
    PaymentIntent intent = paid("pm_card_visa");

    Refund part = refund(intent, 10_200);
    assertThat(part.getStatus()).isEqualTo("succeeded");
    assertThat(part.getMetadata()).containsEntry("cancellationFee", "18.00");
    InvalidRequestException tooMuch =
        catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 1_801));
    assertThat(tooMuch.getParam()).isEqualTo("amount");
    refund(intent, 1_800);
    InvalidRequestException none =
        catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 1));

    assertThat(none.getCode()).isEqualTo("charge_already_refunded");
    assertThat(
            bench
                .server()
                .v1()
                .charges()
                .list(ChargeListParams.builder().setPaymentIntent(intent.getId()).build())
                .getData())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getRefunded()).isTrue();
          assertThat(it.getAmountRefunded()).isEqualTo(12_000);
        });
    assertThat(bench.eventTypes()).endsWith("refund.created", "charge.refunded");
  }

  @Test
  void what_is_not_paid_does_not_go_back() throws StripeException {
    PaymentIntent intent = bench.create(bench.toPay(12_000, bench.customer()).build());

    assertThat(catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 100)))
        .hasMessageContaining("does not have a successful charge");
  }

  @Test
  void a_refund_fails_or_comes_late() throws StripeException {
    PaymentIntent failing = paid("pm_card_refundFail");
    PaymentIntent pending = paid("pm_card_pendingRefund");
    Refund first = refund(failing, 12_000);
    Refund second = refund(pending, 12_000);
    assertThat(first.getStatus()).isEqualTo("succeeded");
    assertThat(second.getStatus()).isEqualTo("pending");

    bench.clock().moveTo(bench.clock().instant().plus(Duration.ofDays(3)));
    bench.stripe().settleDue();

    assertThat(bench.server().v1().refunds().retrieve(first.getId()).getStatus())
        .isEqualTo("failed");
    assertThat(bench.server().v1().refunds().retrieve(second.getId()).getStatus())
        .isEqualTo("succeeded");
    assertThat(bench.server().v1().charges().retrieve(failing.getLatestCharge()).getRefunded())
        .isFalse();
    assertThat(bench.eventTypes()).contains("refund.failed", "charge.refund.updated");
  }

  @Test
  void a_payment_is_contested() throws StripeException {
    PaymentIntent intent = paid("pm_card_createDispute");
    Dispute dispute =
        bench
            .server()
            .v1()
            .disputes()
            .list(DisputeListParams.builder().setPaymentIntent(intent.getId()).build())
            .getData()
            .getFirst();
    assertThat(dispute.getStatus()).isEqualTo("needs_response");
    assertThat(
            catchThrowableOfType(InvalidRequestException.class, () -> refund(intent, 100))
                .getCode())
        .isEqualTo("charge_disputed");

    bench.stripe().closeDispute(dispute.getId(), true);

    assertThat(bench.server().v1().disputes().retrieve(dispute.getId()).getStatus())
        .isEqualTo("won");
    assertThat(bench.eventTypes())
        .containsSubsequence(
            "charge.dispute.created", "charge.dispute.funds_withdrawn", "charge.dispute.closed");
    String other = paid("pm_card_visa").getLatestCharge();
    assertThat(bench.stripe().dispute(other)).startsWith("dp_");
  }

  @Test
  void a_professional_comes_to_connect() throws StripeException {
    Account account = account();
    assertThat(account.getId()).startsWith("acct_");
    assertThat(account.getDetailsSubmitted()).isFalse();
    assertThat(link(account, AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING))
        .startsWith("https://connect.stripe.com/");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> link(account, AccountLinkCreateParams.Type.ACCOUNT_UPDATE)))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> bench.server().v1().accounts().loginLinks().create(account.getId())))
        .isNotNull();

    bench.stripe().onboard(account.getId());

    Account after =
        bench
            .server()
            .v1()
            .accounts()
            .retrieve(
                account.getId(),
                AccountRetrieveParams.builder().addExpand("external_accounts").build());
    assertThat(after.getDetailsSubmitted() && after.getChargesEnabled()).isTrue();
    assertThat(after.getPayoutsEnabled()).isTrue();
    assertThat(((BankAccount) after.getExternalAccounts().getData().getFirst()).getLast4())
        .isEqualTo("6789");
    assertThat(bench.server().v1().accounts().loginLinks().create(account.getId()).getUrl())
        .isNotEmpty();
    assertThat(bench.stripe().objects("event"))
        .filteredOn(it -> it.path("type").asText().equals("account.updated"))
        .singleElement()
        .extracting(it -> it.path("account").asText())
        .isEqualTo(account.getId());
  }

  private static String link(Account account, AccountLinkCreateParams.Type type)
      throws StripeException {
    return bench
        .server()
        .v1()
        .accountLinks()
        .create(
            AccountLinkCreateParams.builder()
                .setAccount(account.getId())
                .setRefreshUrl("https://jechemine.ca/x?setup=refresh")
                .setReturnUrl("https://jechemine.ca/x?setup=success")
                .setType(type)
                .build())
        .getUrl();
  }

  @Test
  void money_goes_on_as_far_as_there_is_some() throws StripeException {
    Account account = account();
    PaymentIntent intent = paid("pm_card_visa");
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class, () -> transfer(account.getId(), 100, ""))
                .getCode())
        .isEqualTo("insufficient_capabilities_for_transfer");
    bench.stripe().onboard(account.getId());
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class, () -> transfer(account.getId(), 10_800, ""))
                .getCode())
        .isEqualTo("balance_insufficient");

    Transfer bySource = transfer(account.getId(), 10_800, intent.getLatestCharge());
    assertThat(bySource.getTransferGroup()).isEqualTo("payout-1");
    assertThat(
            catchThrowableOfType(
                InvalidRequestException.class,
                () -> transfer(account.getId(), 1_201, intent.getLatestCharge())))
        .hasMessageContaining("must not exceed the source amount");
    assertThat(pending(account)).isEqualTo(10_800);

    bench.clock().moveTo(bench.clock().instant().plus(Duration.ofDays(4)));
    assertThat(available(account)).isEqualTo(10_800);
    bench
        .server()
        .v1()
        .transfers()
        .reversals()
        .create(bySource.getId(), TransferReversalCreateParams.builder().setAmount(800L).build());
    assertThat(available(account)).isEqualTo(10_000);
    Transfer after = bench.server().v1().transfers().retrieve(bySource.getId());
    assertThat(after.getAmountReversed()).isEqualTo(800);
    assertThat(after.getReversals().getData()).hasSize(1);
  }

  private static long available(Account account) throws StripeException {
    return bench
        .server()
        .v1()
        .balance()
        .retrieve(on(account))
        .getAvailable()
        .getFirst()
        .getAmount();
  }

  private static long pending(Account account) throws StripeException {
    return bench.server().v1().balance().retrieve(on(account)).getPending().getFirst().getAmount();
  }

  private static RequestOptions on(Account account) {
    return RequestOptions.builder().setStripeAccount(account.getId()).build();
  }

  @Test
  void every_movement_is_a_line() throws StripeException {
    PaymentIntent intent = paid("pm_card_bypassPending");
    refund(intent, 2_000);

    List<BalanceTransaction> lines =
        bench
            .server()
            .v1()
            .balanceTransactions()
            .list(BalanceTransactionListParams.builder().setLimit(1L).build())
            .getData();
    assertThat(lines)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getType()).isEqualTo("refund");
          assertThat(it.getNet()).isEqualTo(-2_000);
        });
    assertThat(
            bench
                .server()
                .v1()
                .balanceTransactions()
                .list(
                    BalanceTransactionListParams.builder()
                        .setLimit(1L)
                        .setStartingAfter(lines.getFirst().getId())
                        .build())
                .getData())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.getType()).isEqualTo("charge");
          assertThat(it.getFee()).isEqualTo(378);
          assertThat(it.getNet()).isEqualTo(11_622);
        });
    assertThat(bench.server().v1().balance().retrieve().getAvailable().getFirst().getAmount())
        .isEqualTo(9_622);
  }
}
