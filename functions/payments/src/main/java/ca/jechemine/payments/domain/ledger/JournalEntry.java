package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.AppointmentId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One movement of money, in the words of double-entry bookkeeping. There is none that is not
/// balanced: its debits are its credits, to the cent. It is never changed; what turns out otherwise
/// is another entry, at its own time.
///
/// @param appointment which session it is about; null for payouts, fees and the like
/// @param statement what it says to the professional whose payable balance it changes; null exactly
///   when it changes none
public record JournalEntry(
    EntryId id,
    Instant at,
    List<Line> lines,
    @Nullable AppointmentId appointment,
    @Nullable Statement statement) {

  /// An entry that balances.
  ///
  /// @throws IllegalArgumentException when debits and credits differ, or the statement says
  ///   something else than the lines
  public JournalEntry {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an entry moves money");
    }
    if (!sum(lines).equals(Money.ZERO)) {
      throw new IllegalArgumentException("an entry's debits are its credits");
    }
    if (lines.stream().map(Line::account).distinct().count() != lines.size()) {
      throw new IllegalArgumentException("an entry has one line of an account");
    }
    if (!agree(lines, statement)) {
      throw new IllegalArgumentException("an entry's statement says what its lines do");
    }
  }

  private static Money sum(List<Line> lines) {
    return lines.stream().map(Line::debit).reduce(Money.ZERO, Money::plus);
  }

  private static boolean agree(List<Line> lines, @Nullable Statement statement) {
    List<Line> payable = lines.stream().filter(JournalEntry::isPayable).toList();
    if (statement == null) {
      return payable.isEmpty();
    }
    Account own = new Account.Owed(statement.professional(), Account.Share.PAYABLE);
    return payable.stream().allMatch(it -> it.account().equals(own))
        && Money.ZERO.minus(sum(payable)).equals(statement.net());
  }

  private static boolean isPayable(Line line) {
    return line.account() instanceof Account.Owed(_, Account.Share share)
        && share == Account.Share.PAYABLE;
  }

  /// The session, if it is about one.
  public Optional<AppointmentId> ofAppointment() {
    return Optional.ofNullable(appointment);
  }

  /// What it says to a professional, if anything.
  public Optional<Statement> said() {
    return Optional.ofNullable(statement);
  }

  /// Whose accounts it changes besides the platform's.
  public List<LedgerOwner> owners() {
    return lines.stream().flatMap(it -> it.account().owner().stream()).distinct().toList();
  }

  /// How much it adds to the debits of that account, or, negative, to its credits.
  public Money debits(Account account) {
    return sum(lines.stream().filter(it -> it.account().equals(account)).toList());
  }

  /// Whether it records the same movement. One that is posted again has its time from the first
  /// time, and its cycle with it.
  public boolean recordsTheSameAs(JournalEntry other) {
    return id.equals(other.id)
        && lines.size() == other.lines.size()
        && lines.containsAll(other.lines)
        && Objects.equals(appointment, other.appointment)
        && Objects.equals(said().map(Statement::net), other.said().map(Statement::net));
  }
}
