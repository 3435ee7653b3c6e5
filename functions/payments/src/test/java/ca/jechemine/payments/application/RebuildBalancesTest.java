package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CLAIRE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CYCLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PRICE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.SESSION;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.payments.application.RebuildBalances.Rebuilt;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import ca.jechemine.payments.domain.ledger.InMemoryLedger;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.Projections;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RebuildBalancesTest {

  private static final LedgerOwner.Professional PROFESSIONAL = new LedgerOwner.Professional(PAUL);
  private static final LedgerOwner.Client CLIENT = new LedgerOwner.Client(CLAIRE);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final InMemoryLedger ledger = new InMemoryLedger();
  private final RebuildBalances rebuild = new RebuildBalances(ledger, ledger);

  @Test
  void balances_that_are_right_stay() {
    paidSession();

    assertThat(rebuild.owner(PROFESSIONAL).wasRight()).isTrue();
    assertThat(rebuild.owner(CLIENT).wasRight()).isTrue();
    assertThat(ledger.kept(PROFESSIONAL).of(Share.PAYABLE)).isEqualTo(cents(10_800));
  }

  @Test
  void balances_that_are_wrong_are_told_and_put_right() {
    paidSession();
    OwnerBalances right = ledger.kept(PROFESSIONAL);
    ledger.falsify(
        new OwnerBalances(
            PROFESSIONAL,
            right.entries(),
            Map.of(new Account.Owed(PAUL, Share.PAYABLE), cents(10_799)),
            Map.of(new LedgerCycle(2026, 10), cents(10_800))));

    Rebuilt rebuilt = rebuild.owner(PROFESSIONAL);

    assertThat(rebuilt.wasRight()).isFalse();
    assertThat(rebuilt.kept().of(Share.PAYABLE)).isEqualTo(cents(10_799));
    assertThat(rebuilt.workedOut()).isEqualTo(right);
    assertThat(ledger.balances(PAUL, CYCLE).lifetime()).isEqualTo(cents(10_800));
    assertThat(ledger.balances(PAUL, CYCLE).inCycle()).isEqualTo(cents(10_800));
  }

  @Test
  void of_many_entries_every_page_counts() {
    IntStream.range(0, 250).forEach(n -> ledger.post(List.of(adjusted("a" + n, 1))));

    assertThat(rebuild.owner(PROFESSIONAL).workedOut().of(Share.PAYABLE)).isEqualTo(cents(250));
    assertThat(rebuild.month(APRIL).of(Platform.ADJUSTMENTS)).isEqualTo(cents(250));
  }

  @Test
  void what_is_posted_meanwhile_is_not_lost() {
    paidSession();
    Racing racing = new Racing(ledger, 2);

    Rebuilt rebuilt = new RebuildBalances(ledger, racing).owner(PROFESSIONAL);

    assertThat(rebuilt.wasRight()).isTrue();
    assertThat(ledger.kept(PROFESSIONAL).of(Share.PAYABLE)).isEqualTo(cents(10_802));
  }

  @Test
  void where_something_is_posted_again_and_again_nothing_is_put_right() {
    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            new RebuildBalances(ledger, new Racing(ledger, Integer.MAX_VALUE)).owner(PROFESSIONAL));
  }

  @Test
  void a_months_totals_are_what_it_added_to_the_platforms_accounts() {
    paidSession();
    ledger.post(List.of(PlatformPostings.stripeFee("t1", cents(378), NOON)));
    ledger.post(
        List.of(PlatformPostings.stripeFee("t2", cents(1), NOON.plus(Duration.ofDays(30)))));

    PlatformTotals totals = rebuild.month(APRIL);

    assertThat(totals.entries()).isEqualTo(3);
    assertThat(totals.of(Platform.FEE_REVENUE)).isEqualTo(cents(1_200));
    assertThat(totals.of(Platform.STRIPE_CLEARING)).isEqualTo(cents(11_622));
    assertThat(totals.of(Platform.UNEARNED_FEES)).isEqualTo(Money.ZERO);
    assertThat(rebuild.month(APRIL)).isEqualTo(totals);
    assertThat(ledger.totals(2026)).containsExactly(totals);
  }

  @Test
  void a_job_finds_all_whose_money_moved() {
    paidSession();

    assertThat(rebuild.ownersIn(APRIL, new PageRequest(10, null)).items())
        .containsExactlyInAnyOrder(CLIENT, PROFESSIONAL);
  }

  private void paidSession() {
    SessionAccount.Posted billed = SessionAccount.of(SESSION).bill(PRICE, NOON);
    ledger.post(billed.entries());
    ledger.post(
        billed.account().paid("pi_1", PaymentChannel.STRIPE, cents(12_000), NOON).entries());
    assertThat(ledger.about(APPOINTMENT, new PageRequest(10, null)).items()).hasSize(2);
  }

  private static JournalEntry adjusted(String cause, long amount) {
    return PlatformPostings.adjusted(cause, PAUL, cents(amount), NOON);
  }

  /// Projections under which somebody posts between the reading of balances and of entries.
  private static final class Racing implements Projections {

    private final InMemoryLedger ledger;
    private int left;

    Racing(InMemoryLedger ledger, int times) {
      this.ledger = ledger;
      this.left = times;
    }

    @Override
    public Page<JournalEntry> of(LedgerOwner owner, PageRequest page) {
      if (left > 0) {
        ledger.post(List.of(adjusted("race" + left, 1)));
        left--;
      }
      return ledger.of(owner, page);
    }

    @Override
    public OwnerBalances kept(LedgerOwner owner) {
      return ledger.kept(owner);
    }

    @Override
    public void replace(OwnerBalances read, OwnerBalances workedOut) {
      ledger.replace(read, workedOut);
    }

    @Override
    public void keep(PlatformTotals totals) {
      ledger.keep(totals);
    }
  }
}
