package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A receipt as it was issued: it never changes, only credit notes are added to it (contract 30
/// §8).
///
/// @param draft all that it was made of
/// @param amount what was paid
/// @param receipt the client's document
/// @param statement the professional's
/// @param isWithheld whether the payer's bank was asked to take the payment back
public record IssuedReceipt(
    ReceiptDraft draft,
    Money amount,
    Instant at,
    Printed receipt,
    Printed statement,
    List<KeptNote> notes,
    boolean isWithheld)
    implements ReceiptStage {

  public IssuedReceipt {
    notes = List.copyOf(notes);
  }

  /// What its credit notes take back.
  public Money credited() {
    return notes.stream()
        .filter(it -> !it.isWithdrawn())
        .map(KeptNote::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  /// Whether all of it was taken back.
  public boolean isVoided() {
    return credited().equals(amount);
  }

  /// Whether the client may show it to an insurer.
  public boolean isGood() {
    return !isVoided() && !isWithheld;
  }

  /// Its number.
  public ReceiptNumber number() {
    return ReceiptNumber.ofReceipt(draft.appointmentId());
  }

  /// The credit note of that ordinal.
  public Optional<KeptNote> note(int ordinal) {
    return notes.stream().filter(it -> it.ordinal() == ordinal && !it.isWithdrawn()).findFirst();
  }

  /// The credit note that makes what is credited what went back, if one is wanting.
  public Optional<CreditNote> wanting(Money refunded, LocalDate today) {
    if (refunded.compareTo(credited()) <= 0) {
      return Optional.empty();
    }
    ClientReceipt corrected = draft.receipt(amount).orRefuse();
    return Optional.of(corrected.credited(notes.size() + 1, today, refunded.minus(credited())));
  }

  /// The same with that credit note.
  public IssuedReceipt credited(CreditNote note, Instant now, Printed printed) {
    KeptNote kept = new KeptNote(notes.size() + 1, note.refunded(), now, printed, false);
    return with(Stream.concat(notes.stream(), Stream.of(kept)).toList());
  }

  /// The same when no more than that went back after all: the latest credit notes are withdrawn, as
  /// many as take back too much.
  public IssuedReceipt restored(Money refunded) {
    List<KeptNote> next = new ArrayList<>(notes);
    IssuedReceipt restored = this;
    for (int n = notes.size() - 1; n >= 0 && restored.credited().compareTo(refunded) > 0; n--) {
      next.set(n, next.get(n).withdrawn());
      restored = with(next);
    }
    return restored;
  }

  /// The same, held back or not.
  public IssuedReceipt withheld(boolean isIt) {
    return new IssuedReceipt(draft, amount, at, receipt, statement, notes, isIt);
  }

  private IssuedReceipt with(List<KeptNote> next) {
    return new IssuedReceipt(draft, amount, at, receipt, statement, next, isWithheld);
  }
}
