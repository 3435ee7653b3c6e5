package ca.jechemine.payments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked for an appointment once it is over, and by when (contract 30 §7, §8.2).
///
/// @param closure how it ended; null before
/// @param number `JC-YYYY-NNNNNN`; null until one is given
/// @param transferDueAt by when a transfer is expected
/// @param interacReference what a transfer is found again by
/// @param receiptIssuedAt when the receipt was issued
public record Invoice(
    @Nullable Closure closure,
    @Nullable String number,
    @Nullable Instant transferDueAt,
    @Nullable String interacReference,
    @Nullable Instant receiptIssuedAt) {

  /// Nothing is asked yet.
  public static final Invoice NONE = new Invoice(null, null, null, null, null);

  /// How the appointment ended, once it is over.
  public Optional<Closure> closed() {
    return Optional.ofNullable(closure);
  }

  /// The same of an appointment that ended so.
  public Invoice closedWith(Closure next) {
    return new Invoice(next, number, transferDueAt, interacReference, receiptIssuedAt);
  }

  /// The same with what a transfer is asked by; what is known stays.
  public Invoice transfer(@Nullable Instant dueAt, @Nullable String reference) {
    return new Invoice(
        closure,
        number,
        dueAt == null ? transferDueAt : dueAt,
        interacReference == null ? reference : interacReference,
        receiptIssuedAt);
  }

  /// The same under that number, unless it has one.
  public Invoice numbered(String next) {
    return number == null
        ? new Invoice(closure, next, transferDueAt, interacReference, receiptIssuedAt)
        : this;
  }

  /// The same with a receipt.
  public Invoice receipted(Instant at) {
    return new Invoice(closure, number, transferDueAt, interacReference, at);
  }

  /// How an appointment ended.
  ///
  /// @param outcome as contract 20 spells it; null when the status alone said that it is over
  /// @param actNature what was done, as contract 20 spells it
  /// @param otherAct what was done in the professional's own words
  public record Closure(
      Instant at, @Nullable String outcome, @Nullable String actNature, @Nullable String otherAct) {

    /// Without words of the professional's own.
    public Closure(Instant at, @Nullable String outcome, @Nullable String actNature) {
      this(at, outcome, actNature, null);
    }
  }
}
