package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CLAIRE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.CYCLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAYABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.RECEIVABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.UNEARNED;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEntryTest {

  private static final Line IN = new Line(Platform.STRIPE_CLEARING, Side.DEBIT, cents(12_000));
  private static final Line OUT = new Line(RECEIVABLE, Side.CREDIT, cents(12_000));

  @Test
  void one_that_does_not_balance_is_none() {
    Line aCentLess = new Line(RECEIVABLE, Side.CREDIT, cents(11_999));

    assertThat(entry(null, IN, OUT).lines()).containsExactly(IN, OUT);
    assertThatIllegalArgumentException().isThrownBy(() -> entry(null, IN, aCentLess));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(null, IN));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(null));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -12_000})
  void a_line_is_of_at_least_one_cent(long amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Line(RECEIVABLE, Side.DEBIT, cents(amount)));
  }

  @Test
  void there_is_one_line_of_an_account() {
    Line half = new Line(RECEIVABLE, Side.CREDIT, cents(6_000));

    assertThatIllegalArgumentException().isThrownBy(() -> entry(null, IN, half, half));
  }

  @Test
  void a_professional_is_told_of_what_changes_their_payable_balance() {
    Line owed = new Line(PAYABLE, Side.CREDIT, cents(12_000));
    UserId other = new UserId("a00000000000000000000002");

    assertThat(entry(adjustment(PAUL, 12_000), IN, owed).said()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(() -> entry(null, IN, owed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(adjustment(PAUL, 11_999), IN, owed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(adjustment(PAUL, -12_000), IN, owed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> entry(adjustment(other, 12_000), IN, owed));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(adjustment(PAUL, 12_000), IN, OUT));
  }

  @Test
  void its_owners_are_those_whose_accounts_it_changes() {
    Line share = new Line(UNEARNED, Side.CREDIT, cents(12_000));
    Line owing = new Line(RECEIVABLE, Side.DEBIT, cents(12_000));

    assertThat(entry(null, owing, share).owners())
        .containsExactly(new LedgerOwner.Client(CLAIRE), new LedgerOwner.Professional(PAUL));
  }

  @Test
  void one_that_is_posted_later_records_the_same() {
    JournalEntry first = entry(null, IN, OUT);
    JournalEntry later =
        new JournalEntry(first.id(), NOON.plus(Duration.ofDays(1)), List.of(OUT, IN), null, null);
    JournalEntry lower =
        entry(
            null,
            new Line(Platform.STRIPE_CLEARING, Side.DEBIT, cents(100)),
            new Line(RECEIVABLE, Side.CREDIT, cents(100)));

    assertThat(later.recordsTheSameAs(first)).isTrue();
    assertThat(lower.recordsTheSameAs(first)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(MemoCode.class)
  void an_id_is_read_as_it_is_written(MemoCode memo) {
    EntryId id = new EntryId(memo, "pi_3Q");

    assertThat(EntryId.of(id.toString())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "charge", "charge-", "gift-1", "-1"})
  void what_is_no_id_is_none(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> EntryId.of(text));
  }

  @Test
  void a_cause_is_an_id_and_no_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EntryId(MemoCode.REFUND, "Claire Roy"));
    assertThatIllegalArgumentException().isThrownBy(() -> new EntryId(MemoCode.REFUND, "a-b"));
  }

  @Test
  void an_account_is_read_as_it_is_written() {
    Stream.concat(Stream.<Account>of(RECEIVABLE, PAYABLE, UNEARNED), Stream.of(Platform.values()))
        .forEach(it -> assertThat(Account.of(it.code())).isEqualTo(it));
    assertThatIllegalArgumentException().isThrownBy(() -> Account.of("petty_cash"));
  }

  private static Statement adjustment(UserId professional, long net) {
    return new Statement.Adjustment(professional, CYCLE, cents(net));
  }

  private static JournalEntry entry(@Nullable Statement statement, Line... lines) {
    return new JournalEntry(
        new EntryId(MemoCode.PAYMENT, "pi_1"), NOON, List.of(lines), null, statement);
  }
}
