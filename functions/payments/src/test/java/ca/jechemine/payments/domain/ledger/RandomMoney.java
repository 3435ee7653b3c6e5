package ca.jechemine.payments.domain.ledger;

import static ca.jechemine.payments.domain.ledger.LedgerFixtures.cents;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/// Money that moves at random, and what must hold after each step. What Stripe's account comes to
/// is counted besides, without the ledger's rules.
final class RandomMoney {

  private static final List<PaymentChannel> CHANNELS = List.of(PaymentChannel.values());

  private static final int PROFESSIONALS = 7;
  private static final int CLIENTS = 40;
  private static final int OPEN_SESSIONS = 60;
  private static final Set<String> WRONG =
      Set.of(
          "an entry's debits are its credits",
          "an entry has one line of an account",
          "an entry's statement says what its lines do");
  private static final Duration BETWEEN = Duration.ofMinutes(2);

  private final SplittableRandom random;
  private final String seed;
  private final InMemoryLedger ledger = new InMemoryLedger();
  private final List<SessionAccount> sessions = new ArrayList<>();
  private final List<LedgerPayout> payouts = new ArrayList<>();
  private final Set<MemoCode> kinds = EnumSet.noneOf(MemoCode.class);
  private final Map<UserId, Long> earned = new HashMap<>();
  private final Map<UserId, Long> paidOut = new HashMap<>();

  private Instant now = Instant.parse("2026-01-01T05:00:00Z");
  private long debits;
  private long credits;
  private long atStripe;
  private long ids;

  RandomMoney(long seed) {
    this.random = new SplittableRandom(seed);
    this.seed = "seed " + seed;
  }

  InMemoryLedger ledger() {
    return ledger;
  }

  Set<MemoCode> kinds() {
    return kinds;
  }

  void step() {
    now = now.plus(BETWEEN);
    int posted = ledger.size();
    try {
      operation();
    } catch (OverBalance cannotBe) {
      require(ledger.size() == posted, "nothing is posted of what is refused");
    } catch (IllegalArgumentException cannotBe) {
      require(ledger.size() == posted, "nothing is posted of what cannot be");
      require(!WRONG.contains(cannotBe.getMessage()), "no rule makes a wrong entry");
    }
    ledger.since(posted).forEach(this::check);
    require(debits == credits, "all debits are all credits");
    require(ledger.balance(Platform.STRIPE_CLEARING).cents() == atStripe, "Stripe's account");
  }

  /// As an assertion, which would take most of the time.
  private void require(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError(what + ", " + seed);
    }
  }

  private void operation() {
    int choice = random.nextInt(100);
    if (sessions.size() < OPEN_SESSIONS || choice < 8) {
      open();
    } else if (choice < 74) {
      session(random.nextInt(sessions.size()));
    } else if (choice < 94) {
      payout();
    } else {
      platform();
    }
  }

  private void open() {
    if (sessions.size() == OPEN_SESSIONS) {
      sessions.remove(random.nextInt(OPEN_SESSIONS));
    }
    sessions.add(
        SessionAccount.of(
            new Session(
                new AppointmentId("b%023d".formatted(ids++)),
                person("c", CLIENTS),
                person("a", PROFESSIONALS),
                "consultation")));
  }

  private void session(int index) {
    SessionAccount account = sessions.get(index);
    SessionMoney money = account.money();
    String payment = money.payments().keySet().stream().sorted().findFirst().orElse("none");
    String reversal = money.reversals().keySet().stream().sorted().findFirst().orElse("none");
    String dispute = money.disputes().keySet().stream().sorted().findFirst().orElse("none");
    Money some = cents(random.nextLong(1, 20_000));
    SessionAccount.Posted posted =
        switch (random.nextInt(13)) {
          case 0, 1 -> account.bill(price(), now);
          case 2 -> account.cancellationFee(price(), now);
          case 3, 4, 5 -> paid(account, random.nextBoolean() ? money.receivable() : some);
          case 6 -> returned(account, payment);
          case 7, 8 -> refunded(account, payment, some);
          case 9 -> refunded(account, payment, money.refundable(payment));
          case 10 -> refundFailed(account, reversal);
          case 11 -> disputed(account, payment, money.refundable(payment));
          default -> decided(account, dispute);
        };
    ledger.post(posted.entries());
    sessions.set(index, posted.account());
  }

  private SessionAccount.Posted paid(SessionAccount account, Money amount) {
    PaymentChannel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
    SessionAccount.Posted posted = account.paid("pi" + ids++, channel, amount, now);
    count(posted, channel, amount.cents());
    return posted;
  }

  private SessionAccount.Posted returned(SessionAccount account, String payment) {
    SessionAccount.Posted posted = account.paymentReturned(payment, now);
    SessionMoney.Payment known = Objects.requireNonNull(account.money().payments().get(payment));
    count(posted, known.channel(), -known.amount().cents());
    return posted;
  }

  private SessionAccount.Posted refunded(SessionAccount account, String payment, Money amount) {
    SessionAccount.Posted posted = account.refunded("re" + ids++, payment, amount, now);
    count(posted, account.money().channelOf(payment), -amount.cents());
    return posted;
  }

  private SessionAccount.Posted refundFailed(SessionAccount account, String id) {
    SessionAccount.Posted posted = account.refundFailed(id, now);
    SessionMoney.Reversal failed = account.money().reversals().get(id);
    if (failed != null) {
      count(posted, account.money().channelOf(failed.payment()), failed.amount().cents());
    }
    return posted;
  }

  private SessionAccount.Posted disputed(SessionAccount account, String payment, Money amount) {
    SessionAccount.Posted posted = account.disputed("dp" + ids++, payment, amount, now);
    count(posted, PaymentChannel.STRIPE, -amount.cents());
    return posted;
  }

  private SessionAccount.Posted decided(SessionAccount account, String id) {
    if (random.nextBoolean()) {
      return account.disputeLost(id, now);
    }
    SessionAccount.Posted posted = account.disputeWon(id, now);
    SessionMoney.Dispute won = account.money().disputes().get(id);
    if (won != null) {
      count(posted, PaymentChannel.STRIPE, won.amount().cents());
    }
    return posted;
  }

  /// What moved at Stripe, if anything was posted.
  private void count(SessionAccount.Posted posted, PaymentChannel channel, long amount) {
    if (channel == PaymentChannel.STRIPE && !posted.entries().isEmpty()) {
      atStripe += amount;
    }
  }

  private void payout() {
    if (payouts.isEmpty() || random.nextInt(3) == 0) {
      askForPayout();
      return;
    }
    LedgerPayout payout = payouts.remove(random.nextInt(payouts.size()));
    if (random.nextInt(5) == 0) {
      ledger.post(List.of(payout.failed(now)));
      return;
    }
    ledger.post(List.of(payout.sent(now)));
    boolean isBack = random.nextInt(10) == 0;
    if (isBack) {
      ledger.post(List.of(payout.reversed(now)));
    }
    if (payout.channel() == PaymentChannel.STRIPE && !isBack) {
      atStripe -= payout.amount().cents();
    }
  }

  private void askForPayout() {
    UserId professional = person("a", PROFESSIONALS);
    Money owed = ledger.balances(professional, LedgerCycle.at(now)).lifetime();
    Money amount = random.nextBoolean() ? owed : cents(random.nextLong(1, 40_000));
    LedgerPayout payout =
        new LedgerPayout(
            "po" + ids++,
            professional,
            amount,
            CHANNELS.get(random.nextInt(CHANNELS.size())),
            LedgerCycle.at(now),
            null,
            null);
    ledger.post(List.of(payout.requested(now)));
    payouts.add(payout);
  }

  private void platform() {
    String cause = "x" + ids++;
    long some = random.nextLong(-3_000, 3_000);
    switch (random.nextInt(5)) {
      case 0 -> {
        ledger.post(List.of(PlatformPostings.stripeFee(cause, cents(some), now)));
        atStripe -= some;
      }
      case 1 -> {
        PaymentChannel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        ledger.post(List.of(PlatformPostings.swept(cause, channel, cents(some), now)));
        atStripe -= channel == PaymentChannel.STRIPE ? some : 0;
      }
      case 2 ->
          ledger.post(
              List.of(
                  PlatformPostings.adjusted(cause, person("a", PROFESSIONALS), cents(some), now)));
      case 3 ->
          ledger.post(
              List.of(
                  PlatformPostings.merged(
                      cause, person("c", CLIENTS), person("c", CLIENTS), cents(some), now)));
      default ->
          ledger.post(
              List.of(PlatformPostings.writtenOff(cause, person("c", CLIENTS), cents(some), now)));
    }
  }

  private PriceSplit price() {
    long price = random.nextLong(1, 20_000);
    return new PriceSplit(cents(price), cents(random.nextLong(0, price + 1)));
  }

  private UserId person(String kind, int most) {
    return new UserId("%s%023d".formatted(kind, random.nextInt(most)));
  }

  /// What must hold of each entry, and of the professional whom it is about.
  private void check(JournalEntry entry) {
    kinds.add(entry.id().memo());
    for (Line line : entry.lines()) {
      switch (line.side()) {
        case DEBIT -> debits += line.amount().cents();
        case CREDIT -> credits += line.amount().cents();
      }
    }
    ProfessionalEntry.of(entry).ifPresent(this::check);
  }

  private void check(ProfessionalEntry said) {
    UserId professional = said.professional();
    earned.merge(professional, said.net().cents(), Long::sum);
    Money payout = said.payoutAmount();
    paidOut.merge(professional, payout == null ? 0 : payout.cents(), Long::sum);
    long balance = earned.getOrDefault(professional, 0L) - paidOut.getOrDefault(professional, 0L);
    require(
        said.id().memo() != MemoCode.PAYOUT || balance >= 0,
        "transfers are at most what was earned less what was refunded");
    require(
        ledger.balances(professional, said.cycle()).lifetime().cents() == balance,
        "the balance is what was said");
    require(
        said.net().plus(said.platformFee()).equals(grossOrNet(said)),
        "fee and payout are the amount");
  }

  private static Money grossOrNet(ProfessionalEntry said) {
    return said.id().memo() == MemoCode.ADJUSTMENT ? said.net() : said.gross();
  }
}
