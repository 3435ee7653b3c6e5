package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the payment of an appointment is (contract 30 §10). What is allowed from where,
/// `AppointmentPayment` says.
public sealed interface PaymentState {

  /// As JSON spells it.
  String code();

  /// To be paid.
  sealed interface Due extends PaymentState {

    /// The payment at Stripe that was begun last, unless none was, or it is over.
    @Nullable Intent intent();

    /// The same once that payment is over without being made: what was due before is due again.
    Due abandoned();
  }

  /// To be paid, and nothing happens.
  ///
  /// @param lastError why the payer's bank refused the last attempt, as a code
  record Pending(@Nullable Intent intent, @Nullable String lastError) implements Due {

    @Override
    public String code() {
      return "pending";
    }

    @Override
    public Pending abandoned() {
      return new Pending(null, lastError);
    }
  }

  /// Being paid: the payer is at it, or the bank is.
  ///
  /// @param before as what it was due until then, and is again if it is abandoned; it has no
  ///   payment at Stripe
  record Processing(Intent intent, Due before) implements Due {

    /// In place of what was due so.
    static Processing of(Intent intent, Due due) {
      return new Processing(intent, due.abandoned());
    }

    @Override
    public String code() {
      return "processing";
    }

    @Override
    public Due abandoned() {
      return before;
    }
  }

  /// The last attempt failed.
  ///
  /// @param reason a code: Stripe's, or one of ours
  record Failed(@Nullable Intent intent, String reason) implements Due {

    @Override
    public String code() {
      return "failed";
    }

    @Override
    public Failed abandoned() {
      return new Failed(null, reason);
    }
  }

  /// It should have been paid 48 hours after the session (contract 30 §7).
  record Overdue(@Nullable Intent intent) implements Due {

    @Override
    public String code() {
      return "overdue";
    }

    @Override
    public Overdue abandoned() {
      return new Overdue(null);
    }
  }

  /// The money came.
  sealed interface Settled extends PaymentState {

    Received received();

    /// How much went back.
    Money refunded();

    /// When some of it went back last.
    Optional<Instant> refundedAt();

    /// Whether the payer's bank was asked to take it back.
    boolean isDisputed();
  }

  /// Paid.
  ///
  /// @param isDisputed whether the payer's bank was asked to take it back: there is no receipt
  ///   then, and no payout
  record Paid(Received received, boolean isDisputed) implements Settled {

    @Override
    public String code() {
      return "paid";
    }

    @Override
    public Money refunded() {
      return Money.ZERO;
    }

    @Override
    public Optional<Instant> refundedAt() {
      return Optional.empty();
    }
  }

  /// Paid, and a part went back.
  record PartiallyRefunded(Received received, Money refunded, Instant at, boolean isDisputed)
      implements Settled {

    @Override
    public String code() {
      return "partially_refunded";
    }

    @Override
    public Optional<Instant> refundedAt() {
      return Optional.of(at);
    }
  }

  /// Paid, and all of it went back.
  record Refunded(Received received, Instant at) implements Settled {

    @Override
    public String code() {
      return "refunded";
    }

    @Override
    public Money refunded() {
      return received.amount();
    }

    @Override
    public boolean isDisputed() {
      return false;
    }

    @Override
    public Optional<Instant> refundedAt() {
      return Optional.of(at);
    }
  }

  /// Nothing is owed any more.
  ///
  /// @param abandoned the payment at Stripe that was under way and must not be made; null when
  ///   there was none, or it is canceled
  record Cancelled(@Nullable Intent abandoned) implements PaymentState {

    @Override
    public String code() {
      return "cancelled";
    }
  }
}
