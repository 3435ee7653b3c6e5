package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An entry as the professional's ledger lists it (contract 30 §12). What is reversed is of the
/// same kind with negative amounts, so that the balance is the credits' net less the debits'
/// payouts, and neither sales nor payouts are swollen by what was undone.
///
/// @param kind what it is listed as
/// @param gross what the client paid; never shown to professionals
/// @param platformFee never shown to professionals
/// @param payoutAmount null of credits
/// @param appointment null when it is about no session
/// @param actNature the session's, as the contract spells it
public record ProfessionalEntry(
    EntryId id,
    UserId professional,
    Kind kind,
    LedgerCycle cycle,
    PaymentChannel channel,
    Money gross,
    Money platformFee,
    Money net,
    @Nullable Money payoutAmount,
    @Nullable String payoutReference,
    @Nullable String payoutNotes,
    @Nullable AppointmentId appointment,
    @Nullable String actNature,
    Instant createdAt) {

  /// What an entry is listed as.
  public enum Kind {
    /// Of a session, or an adjustment.
    CREDIT,
    /// Of a payout.
    DEBIT
  }

  /// Without the notes.
  @Override
  public String toString() {
    return "ProfessionalEntry[" + id + ", " + professional + ", " + kind + "]";
  }

  /// What that entry of the journal says to a professional, if anything.
  public static Optional<ProfessionalEntry> of(JournalEntry entry) {
    return entry.said().map(it -> of(entry, it));
  }

  private static ProfessionalEntry of(JournalEntry entry, Statement said) {
    return switch (said) {
      case Statement.Credit it ->
          credit(entry, it, it.channel(), it.gross(), it.platformFee(), it.actNature());
      case Statement.Adjustment it ->
          credit(entry, it, PaymentChannel.NONE, Money.ZERO, Money.ZERO, null);
      case Statement.Debit it -> debit(entry, it);
    };
  }

  private static ProfessionalEntry credit(
      JournalEntry entry,
      Statement said,
      PaymentChannel channel,
      Money gross,
      Money platformFee,
      @Nullable String actNature) {
    return new ProfessionalEntry(
        entry.id(),
        said.professional(),
        Kind.CREDIT,
        said.cycle(),
        channel,
        gross,
        platformFee,
        said.net(),
        null,
        null,
        null,
        entry.appointment(),
        actNature,
        entry.at());
  }

  private static ProfessionalEntry debit(JournalEntry entry, Statement.Debit said) {
    return new ProfessionalEntry(
        entry.id(),
        said.professional(),
        Kind.DEBIT,
        said.cycle(),
        said.channel(),
        Money.ZERO,
        Money.ZERO,
        Money.ZERO,
        said.payoutAmount(),
        said.reference(),
        said.notes(),
        null,
        null,
        entry.at());
  }
}
