package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.Account.Platform.STRIPE_CLEARING;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.NOON;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAUL;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.PAYABLE;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.SESSION;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;
import static ca.jechemine.payments.domain.ledger.LedgerFixtures.split;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every order in which each of these can happen, once: what has no effect at a moment is what
/// happens later, or never.
class P8InterleavingsTest {

  private static final long PRICE = 9_999;
  private static final long FEE = 1_000;
  private static final long PART = 3_333;

  enum Event {
    BILL,
    PAY,
    REFUND_IN_PART,
    REFUND_THE_REST,
    REFUND_FAILS,
    DISPUTE,
    WIN,
    LOSE,
    RETURN,
    PAY_OUT,
    PAY_OUT_AGAIN
  }

  /// What happened, as the bank and the client would tell it.
  private record Facts(
      boolean isBilled, long paid, long givenBack, long disputed, long transferred) {

    /// What falls to the professional of what the client's money still pays of the bill, in whole
    /// cents, half a cent up.
    long entitled() {
      long bill = isBilled ? PRICE : 0;
      long collected = Math.max(0, Math.min(bill, paid - givenBack - disputed));
      return collected - (2 * FEE * collected + PRICE) / (2 * PRICE);
    }
  }

  private record State(SessionAccount account, Map<Account, Long> balances, Facts facts) {

    long balance(Account account) {
      return balances.getOrDefault(account, 0L);
    }
  }

  private int histories;

  @Test
  void P8_no_order_of_events_pays_out_more_than_was_earned_less_what_was_refunded() {
    State start = new State(SessionAccount.of(SESSION), Map.of(), new Facts(false, 0, 0, 0, 0));

    explore(start, EnumSet.allOf(Event.class), new ArrayList<>());

    assertThat(histories).isGreaterThan(1_000);
  }

  private void explore(State state, Collection<Event> left, List<Event> history) {
    histories++;
    for (Event event : List.copyOf(left)) {
      State next = after(state, event);
      if (next.facts().equals(state.facts())) {
        continue;
      }
      history.add(event);
      left.remove(event);
      check(event, next, history);
      explore(next, left, history);
      left.add(event);
      history.removeLast();
    }
  }

  private static void check(Event event, State state, List<Event> history) {
    Facts facts = state.facts();
    long sum = state.balances().values().stream().mapToLong(it -> it).sum();
    boolean isPayout = event == Event.PAY_OUT || event == Event.PAY_OUT_AGAIN;
    if (sum != 0
        || (isPayout && facts.transferred() > facts.entitled())
        || -state.balance(PAYABLE) != facts.entitled() - facts.transferred()
        || state.balance(STRIPE_CLEARING)
            != facts.paid() - facts.givenBack() - facts.disputed() - facts.transferred()) {
      throw new AssertionError(history + " leads to " + state);
    }
  }

  private static State after(State state, Event event) {
    SessionAccount account = state.account();
    Facts it = state.facts();
    long refundable = account.money().refundable("pi").cents();
    return switch (event) {
      case BILL ->
          with(
              state,
              account.bill(split(PRICE, FEE), NOON),
              new Facts(true, it.paid(), it.givenBack(), it.disputed(), it.transferred()));
      case PAY ->
          with(
              state,
              account.paid("pi", PaymentChannel.STRIPE, cents(PRICE), NOON),
              new Facts(it.isBilled(), PRICE, it.givenBack(), it.disputed(), it.transferred()));
      case REFUND_IN_PART -> refundable < PART ? state : refund(state, "part", PART);
      case REFUND_THE_REST -> refundable == 0 ? state : refund(state, "rest", refundable);
      case REFUND_FAILS ->
          account.money().reversals().containsKey("part")
              ? with(state, account.refundFailed("part", NOON), given(it, -PART))
              : state;
      case DISPUTE -> refundable == 0 ? state : dispute(state, refundable);
      case WIN -> with(state, account.disputeWon("dp", NOON), disputed(it, 0));
      case LOSE ->
          with(state, account.disputeLost("dp", NOON), disputed(given(it, it.disputed()), 0));
      case RETURN ->
          it.paid() == 0
              ? state
              : with(
                  state,
                  account.paymentReturned("pi", NOON),
                  new Facts(it.isBilled(), 0, it.givenBack(), it.disputed(), it.transferred()));
      case PAY_OUT -> payOut(state, "po1");
      case PAY_OUT_AGAIN -> payOut(state, "po2");
    };
  }

  private static State refund(State state, String id, long amount) {
    return with(
        state,
        state.account().refunded(id, "pi", cents(amount), NOON),
        given(state.facts(), amount));
  }

  private static State dispute(State state, long amount) {
    return with(
        state,
        state.account().disputed("dp", "pi", cents(amount), NOON),
        disputed(state.facts(), amount));
  }

  /// As the ledger does it: what is payable, if anything is.
  private static State payOut(State state, String id) {
    long owed = -state.balance(PAYABLE);
    if (owed <= 0) {
      return state;
    }
    LedgerPayout payout =
        new LedgerPayout(
            id, PAUL, cents(owed), PaymentChannel.STRIPE, LedgerFixtures.CYCLE, null, null);
    Facts it = state.facts();
    return new State(
        state.account(),
        sum(state.balances(), List.of(payout.recorded(NOON))),
        new Facts(
            it.isBilled(), it.paid(), it.givenBack(), it.disputed(), it.transferred() + owed));
  }

  private static Facts given(Facts it, long more) {
    return new Facts(
        it.isBilled(), it.paid(), it.givenBack() + more, it.disputed(), it.transferred());
  }

  private static Facts disputed(Facts it, long amount) {
    return new Facts(it.isBilled(), it.paid(), it.givenBack(), amount, it.transferred());
  }

  private static State with(State state, SessionAccount.Posted posted, Facts facts) {
    return new State(posted.account(), sum(state.balances(), posted.entries()), facts);
  }

  private static Map<Account, Long> sum(Map<Account, Long> balances, List<JournalEntry> entries) {
    Map<Account, Long> sums = new HashMap<>(balances);
    LedgerFixtures.balances(entries)
        .forEach((account, cents) -> sums.merge(account, cents, Long::sum));
    return sums;
  }
}
