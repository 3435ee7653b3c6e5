package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.application.RebuildBalances.Rebuilt;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.LedgerPayout;
import ca.jechemine.payments.domain.ledger.OverBalance;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.PriceSplit;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.ledger.Session;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DynamoLedgerTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Instant NOON = Instant.parse("2026-04-25T16:00:00Z");
  private static final LedgerCycle CYCLE = new LedgerCycle(2026, 9);
  private static final UserId CLAIRE = new UserId("c00000000000000000000001");
  private static final UserId PAUL = new UserId("a00000000000000000000001");
  private static final UserId NOBODY = new UserId("a00000000000000000000009");
  private static final AppointmentId APPOINTMENT = new AppointmentId("b00000000000000000000001");
  private static final LedgerOwner.Professional PROFESSIONAL = new LedgerOwner.Professional(PAUL);

  private final LedgerTable table = new LedgerTable(AWS, NOON);

  @Test
  void what_is_posted_twice_or_by_twenty_at_once_is_posted_once() {
    List<JournalEntry> entries = paidSession();

    AtOnce.times(
        20,
        () -> {
          entries.forEach(it -> table.ledger().post(List.of(it)));
          return true;
        });
    JournalEntry payment = entries.getLast();
    JournalEntry later =
        new JournalEntry(
            payment.id(),
            NOON.plus(Duration.ofDays(20)),
            payment.lines(),
            APPOINTMENT,
            payment.statement());
    table.ledger().post(List.of(later));

    assertThat(table.ledger().balances(PAUL, CYCLE))
        .isEqualTo(new ProfessionalBalances(PAUL, of(10_800), CYCLE, of(10_800), of(0), of(0)));
    assertThat(table.ledger().receivable(CLAIRE)).isEqualTo(of(0));
    assertThat(table.ledger().find(payment.id())).contains(payment);
    assertThat(table.ledger().about(APPOINTMENT, new PageRequest(10, null)).items())
        .containsExactlyInAnyOrderElementsOf(entries);
    assertThat(table.projections().kept(PROFESSIONAL).entries()).isEqualTo(2);
  }

  @Test
  void another_entry_under_the_same_id_is_refused_and_changes_nothing() {
    table.ledger().post(paidSession());
    List<?> before = table.rows();
    JournalEntry other = PlatformPostings.adjusted("a1", PAUL, of(5), NOON);
    table.ledger().post(List.of(other));
    JournalEntry wrong = PlatformPostings.adjusted("a1", PAUL, of(6), NOON);
    List<?> posted = table.rows();

    assertThatIllegalStateException().isThrownBy(() -> table.ledger().post(List.of(wrong)));

    assertThat(before).hasSizeLessThan(posted.size());
    assertThat(table.rows()).isEqualTo(posted);
  }

  @Test
  void twenty_entries_of_one_professional_at_once_all_count() {
    AtOnce.all(
        IntStream.range(0, 20)
            .<Callable<Boolean>>mapToObj(n ->
                () -> {
                  table
                      .ledger()
                      .post(List.of(PlatformPostings.adjusted("a" + n, PAUL, of(n), later(n))));
                  return true;
                })
            .toList()
            .subList(1, 20));

    assertThat(table.ledger().balances(PAUL, CYCLE).lifetime()).isEqualTo(of(190));
    assertThat(table.rebuild().owner(PROFESSIONAL).wasRight()).isTrue();
  }

  @Test
  void P8_of_twenty_payouts_at_once_no_more_than_the_balance_allows_are_made() {
    table.ledger().post(paidSession());

    List<Boolean> made =
        AtOnce.all(
            IntStream.range(0, 20)
                .<Callable<Boolean>>mapToObj(n -> () -> payOut("po" + n, 5_000))
                .toList());

    assertThat(made.stream().filter(it -> it)).hasSize(2);
    assertThat(table.ledger().balances(PAUL, CYCLE).lifetime()).isEqualTo(of(800));
    assertThatExceptionOfType(OverBalance.class)
        .isThrownBy(() -> table.ledger().post(List.of(payout("more", 801).requested(NOON))))
        .satisfies(it -> assertThat(it.owed()).isEqualTo(of(800)));
    assertThatExceptionOfType(OverBalance.class)
        .isThrownBy(() -> table.ledger().post(List.of(payout("none", NOBODY, 1).requested(NOON))))
        .satisfies(it -> assertThat(it.owed()).isEqualTo(of(0)));
  }

  @Test
  void a_payout_that_used_the_balance_up_is_still_posted_once() {
    table.ledger().post(paidSession());
    JournalEntry payout = payout("po1", 10_800).requested(NOON);

    table.ledger().post(List.of(payout));
    table.ledger().post(List.of(payout));

    assertThat(table.ledger().balances(PAUL, CYCLE).lifetime()).isEqualTo(of(0));
  }

  @Test
  void balances_that_are_worked_out_again_are_those_that_were_kept() {
    history();

    assertThat(table.rebuild().owner(PROFESSIONAL).wasRight()).isTrue();
    assertThat(table.rebuild().owner(new LedgerOwner.Client(CLAIRE)).wasRight()).isTrue();
  }

  @Test
  void balances_that_are_wrong_are_put_right() {
    history();
    ProfessionalBalances right = table.ledger().balances(PAUL, CYCLE);
    String pk = "BALANCE#PROFESSIONAL#" + PAUL;
    table.falsify(pk, "LIFETIME", "payable", 999_999);
    table.falsify(pk, CYCLE.key(), "payable", 1);
    table.falsify(pk, "2026-B26", "payable", 1);

    Rebuilt rebuilt = table.rebuild().owner(PROFESSIONAL);

    assertThat(rebuilt.wasRight()).isFalse();
    assertThat(table.ledger().balances(PAUL, CYCLE)).isEqualTo(right);
    assertThat(table.rebuild().owner(PROFESSIONAL).wasRight()).isTrue();
  }

  @Test
  void a_months_totals_are_kept_and_never_by_fewer_entries() {
    history();
    PlatformTotals totals = table.rebuild().month(YearMonth.of(2026, 4));

    table.projections().keep(PlatformTotals.none(YearMonth.of(2026, 4)));

    assertThat(totals.of(Platform.FEE_REVENUE)).isEqualTo(of(1_200));
    assertThat(totals.of(Platform.REFUNDS)).isEqualTo(of(400));
    assertThat(table.ledger().totals(2026)).containsExactly(totals);
    assertThat(table.ledger().totals(2027)).isEmpty();
  }

  @Test
  void a_professional_reads_what_was_said_newest_first_page_by_page() {
    history();

    List<ProfessionalEntry> all = all(it -> table.ledger().saidTo(PAUL, it));

    assertThat(all)
        .extracting(it -> it.id().toString())
        .containsExactly("payout-po1", "adjustment-a1", "refund-re_1", "payment-pi_1");
    assertThat(all.getFirst().payoutNotes()).isEqualTo("said on the phone");
    assertThat(all.getFirst().payoutReference()).isEqualTo("tr_1");
    assertThat(all.getLast().actNature()).isEqualTo("consultation");
    assertThat(all.getLast().gross()).isEqualTo(of(12_000));
  }

  @Test
  void a_month_is_read_in_the_order_in_which_it_was_posted() {
    history();
    Instant midnight = Instant.parse("2026-05-01T04:00:00Z");
    table.ledger().post(List.of(PlatformPostings.stripeFee("t1", of(1), midnight.minusMillis(1))));
    table.ledger().post(List.of(PlatformPostings.stripeFee("t2", of(1), midnight)));

    assertThat(all(it -> table.ledger().postedIn(YearMonth.of(2026, 4), it)))
        .extracting(it -> it.id().toString())
        .containsExactly(
            "charge-" + APPOINTMENT,
            "payment-pi_1",
            "refund-re_1",
            "adjustment-a1",
            "payout-po1",
            "stripe-fee-t1");
    assertThat(all(it -> table.ledger().postedIn(YearMonth.of(2026, 5), it)))
        .extracting(JournalEntry::id)
        .containsExactly(EntryId.of("stripe-fee-t2"));
    assertThat(all(it -> table.ledger().about(APPOINTMENT, it))).hasSize(3);
  }

  @Test
  void balances_of_many_are_read_at_once_and_in_their_order() {
    history();

    assertThat(table.ledger().balances(List.of(NOBODY, PAUL), CYCLE))
        .extracting(ProfessionalBalances::lifetime)
        .containsExactly(of(0), of(2_700));
  }

  @Test
  void P19_what_an_administrator_noted_is_in_no_row() {
    history();

    assertThat(table.rows().toString()).doesNotContain("said on the phone").doesNotContain("tr_1");
  }

  /// Billed, paid, refunded in part, adjusted and paid out, a minute apart.
  private void history() {
    SessionAccount.Posted billed = session().bill(price(), later(0));
    SessionAccount.Posted paid =
        billed.account().paid("pi_1", PaymentChannel.STRIPE, of(12_000), later(1));
    SessionAccount.Posted refunded = paid.account().refunded("re_1", "pi_1", of(4_000), later(2));
    Stream.of(billed, paid, refunded).forEach(it -> table.ledger().post(it.entries()));
    table.ledger().post(List.of(PlatformPostings.adjusted("a1", PAUL, of(500), later(3))));
    table.ledger().post(List.of(payout("po1", 5_000).requested(later(4))));
  }

  private static List<JournalEntry> paidSession() {
    SessionAccount.Posted billed = session().bill(price(), NOON);
    SessionAccount.Posted paid =
        billed.account().paid("pi_1", PaymentChannel.STRIPE, of(12_000), NOON);
    return Stream.concat(billed.entries().stream(), paid.entries().stream()).toList();
  }

  private static SessionAccount session() {
    return SessionAccount.of(new Session(APPOINTMENT, CLAIRE, PAUL, "consultation"));
  }

  private static PriceSplit price() {
    return new PriceSplit(of(12_000), of(1_200));
  }

  private boolean payOut(String id, long amount) {
    try {
      table.ledger().post(List.of(payout(id, amount).requested(NOON)));
      return true;
    } catch (OverBalance over) {
      return false;
    }
  }

  private static LedgerPayout payout(String id, long amount) {
    return payout(id, PAUL, amount);
  }

  private static LedgerPayout payout(String id, UserId professional, long amount) {
    return new LedgerPayout(
        id, professional, of(amount), PaymentChannel.TRANSFER, CYCLE, "tr_1", "said on the phone");
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    @Nullable Position next = null;
    do {
      Page<T> page = pages.apply(new PageRequest(2, next));
      all.addAll(page.items());
      next = page.next();
    } while (next != null);
    return all;
  }

  private static Instant later(int minutes) {
    return NOON.plus(Duration.ofMinutes(minutes));
  }

  private static Money of(long cents) {
    return new Money(cents);
  }
}
