package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CYCLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.domain.AppointmentId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfessionalEntryTest {

  private final InMemoryLedger ledger = new InMemoryLedger();

  @Test
  void a_paid_session_is_a_credit() {
    paidSession("b00000000000000000000001", 12_000, 1_200);

    assertThat(entries())
        .containsExactly(
            new ProfessionalEntry(
                EntryId.of("payment-pib00000000000000000000001"),
                PAUL,
                ProfessionalEntry.Kind.CREDIT,
                CYCLE,
                PaymentChannel.TRANSFER,
                cents(12_000),
                cents(1_200),
                cents(10_800),
                null,
                null,
                null,
                APPOINTMENT,
                "consultation",
                NOON));
  }

  @Test
  void the_contracts_example_comes_to_135_dollars() {
    paidSession("b00000000000000000000001", 12_000, 1_200);
    paidSession("b00000000000000000000002", 12_000, 1_200);
    paidSession("b00000000000000000000003", 15_000, 1_500);
    ledger.post(List.of(payout(21_600).requested(NOON)));

    assertThat(ledger.balances(PAUL, CYCLE))
        .isEqualTo(
            new ProfessionalBalances(
                PAUL, cents(13_500), CYCLE, cents(13_500), cents(0), cents(0)));
    assertThat(ledger.balances(PAUL, new LedgerCycle(2026, 10)).inCycle()).isEqualTo(cents(0));
    assertThat(
            entries().stream()
                .mapToLong(it ->
                    it.net().cents() - (it.payoutAmount() == null ? 0 : it.payoutAmount().cents()))
                .sum())
        .isEqualTo(13_500);
  }

  @Test
  void what_is_billed_and_not_paid_is_pending_and_in_no_balance() {
    ledger.post(
        SessionAccount.of(session("b00000000000000000000001"))
            .bill(split(12_000, 1_200), NOON)
            .entries());

    assertThat(ledger.balances(PAUL, CYCLE).pending()).isEqualTo(cents(10_800));
    assertThat(ledger.balances(PAUL, CYCLE).lifetime()).isEqualTo(cents(0));
    assertThat(entries()).isEmpty();
  }

  @Test
  void no_more_is_paid_out_than_is_payable() {
    paidSession("b00000000000000000000001", 12_000, 1_200);

    assertThatExceptionOfType(OverBalance.class)
        .isThrownBy(() -> ledger.post(List.of(payout(10_801).requested(NOON))))
        .satisfies(it -> assertThat(it.owed()).isEqualTo(cents(10_800)));
    assertThat(ledger.balances(PAUL, CYCLE).lifetime()).isEqualTo(cents(10_800));
  }

  @Test
  void what_is_refunded_after_the_payout_is_recovered_from_the_next() {
    SessionAccount paid = paidSession("b00000000000000000000001", 12_000, 1_200);
    ledger.post(List.of(payout(10_800).requested(NOON)));
    ledger.post(paid.refunded("re_1", "pib00000000000000000000001", cents(12_000), NOON).entries());

    assertThat(ledger.balances(PAUL, CYCLE).lifetime()).isEqualTo(cents(-10_800));

    paidSession("b00000000000000000000002", 15_000, 1_500);

    assertThat(ledger.balances(PAUL, CYCLE).lifetime()).isEqualTo(cents(2_700));
  }

  private SessionAccount paidSession(String appointment, long price, long fee) {
    SessionAccount.Posted billed =
        SessionAccount.of(session(appointment)).bill(split(price, fee), NOON);
    SessionAccount.Posted paid =
        billed.account().paid("pi" + appointment, PaymentChannel.TRANSFER, cents(price), NOON);
    ledger.post(billed.entries());
    ledger.post(paid.entries());
    return paid.account();
  }

  private static Session session(String appointment) {
    return new Session(new AppointmentId(appointment), LedgerFixtures.CLAIRE, PAUL, "consultation");
  }

  private static LedgerPayout payout(long amount) {
    return new LedgerPayout(
        "po_1", PAUL, cents(amount), PaymentChannel.TRANSFER, CYCLE, null, null);
  }

  private List<ProfessionalEntry> entries() {
    return ledger.saidTo(PAUL, new PageRequest(10, null)).items();
  }
}
