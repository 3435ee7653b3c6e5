package ca.jechemine.reporting.domain.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A session with its people, and all that billing and accounting show of it (contract 30 §13,
/// §16).
///
/// @param client null until the session was told of
/// @param professional null as long as it has none
public record BilledSession(
    SessionFacts facts, @Nullable Party client, @Nullable Party professional) {

  private static final int LABEL = 6;

  /// Of a session of which nothing was told.
  public static BilledSession none(String id) {
    return new BilledSession(SessionFacts.none(id), null, null);
  }

  /// Its id.
  public String id() {
    return facts.id();
  }

  /// `SES-` and the last six of its id.
  public String label() {
    return "SES-" + id().substring(id().length() - LABEL).toUpperCase(Locale.ROOT);
  }

  /// Its people.
  public List<Party> parties() {
    return Stream.of(Optional.ofNullable(client), Optional.ofNullable(professional))
        .flatMap(Optional::stream)
        .toList();
  }

  /// When it begins, if it has a date.
  public Optional<Instant> startsAt() {
    return facts.known().map(Visit::startsAt);
  }

  /// The Toronto day on which it begins.
  public Optional<LocalDate> day() {
    return startsAt().map(Toronto::day);
  }

  /// What it costs, and how that stands: what the payments domain says, and before that the
  /// booking.
  public Optional<Visit.Price> price() {
    return facts.payment().map(Charge::price).or(() -> facts.known().map(Visit::price));
  }

  /// How it is paid.
  public MethodGroup method() {
    return price().map(it -> MethodGroup.of(it.method())).orElse(MethodGroup.OTHER);
  }

  /// Where it stands in the billing list; nowhere when that leaves it out, as it does what was paid
  /// back and what is not owed.
  public Optional<BillingState> state() {
    return facts
        .known()
        .filter(Visit::isShown)
        .flatMap(visit -> price().flatMap(it -> state(visit, it)));
  }

  private static Optional<BillingState> state(Visit visit, Visit.Price price) {
    return switch (price.status()) {
      case "paid", "partially_refunded" -> Optional.of(BillingState.PAID);
      case "overdue", "failed" -> Optional.of(BillingState.OVERDUE);
      case "processing" -> Optional.of(BillingState.PROCESSING);
      case "refunded", "cancelled" -> Optional.empty();
      default ->
          Optional.of(
              visit.isScheduled() && visit.startsAt() != null
                  ? BillingState.SCHEDULED
                  : BillingState.DUE);
    };
  }

  /// Which list of the accounting it is in.
  public Optional<AccountList> list() {
    return facts.known().flatMap(visit -> price().flatMap(it -> list(visit, it)));
  }

  private static Optional<AccountList> list(Visit visit, Visit.Price price) {
    boolean isBilled = visit.isOver() && price.cents() > 0;
    boolean isTransfer = price.method().equals("transfer");
    boolean isAtStripe = price.method().equals("card") || price.method().equals("direct_debit");
    return switch (price.status()) {
      case "failed" -> Optional.of(AccountList.STRIPE_FAILED);
      case "paid" -> some(isBilled && isAtStripe, AccountList.STRIPE_PAID);
      case "pending" -> some(isBilled && isTransfer, AccountList.INTERAC_PENDING);
      case "overdue" -> some(isBilled && isTransfer, AccountList.INTERAC_OVERDUE);
      default -> Optional.empty();
    };
  }

  private static Optional<AccountList> some(boolean isIn, AccountList list) {
    return isIn ? Optional.of(list) : Optional.empty();
  }

  /// The moment by which the list of the accounting that it is in is sorted.
  public Optional<Instant> listedAt() {
    return list()
        .map(it ->
            switch (it) {
              case STRIPE_PAID -> facts.payment().map(Charge::paidAt);
              case INTERAC_PENDING, INTERAC_OVERDUE -> Optional.ofNullable(facts.closedAt());
              case STRIPE_FAILED -> facts.payment().map(Charge::changedAt);
            })
        .map(it -> it.orElse(Instant.EPOCH));
  }

  /// Whether it is to come and nothing vouches for its payment (contract 30 §6.2).
  public boolean lacksGuarantee() {
    Optional<Visit> toCome = facts.known().filter(it -> it.isScheduled() && it.startsAt() != null);
    return toCome.isPresent() && !isSettled() && !isVouchedFor();
  }

  private boolean isSettled() {
    return price()
        .filter(it -> List.of("paid", "refunded", "cancelled").contains(it.status()))
        .isPresent();
  }

  private boolean isVouchedFor() {
    String guarantee = client == null ? "none" : client.guarantee();
    return facts.payment().filter(Charge::isMethodOnFile).isPresent()
        || guarantee.equals("green")
        || (guarantee.equals("pending_admin") && method() == MethodGroup.TRANSFER);
  }

  /// When it was completed, if it was: a client who did not come completes nothing.
  public Optional<Instant> completedAt() {
    return facts
        .known()
        .filter(it -> it.status().equals("completed"))
        .flatMap(_ -> Optional.ofNullable(facts.closedAt()));
  }

  /// What it adds to the figures.
  public Optional<Tally> tally() {
    Optional<BillingState> state = state();
    Optional<AccountList> list = list();
    return state.isEmpty() && list.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Tally(
                day().orElse(Tally.UNDATED),
                state.map(it -> new Cell(it, method())).orElse(null),
                list.orElse(null),
                state.flatMap(_ -> price()).map(RowFigures::of).orElse(RowFigures.NONE)));
  }
}
