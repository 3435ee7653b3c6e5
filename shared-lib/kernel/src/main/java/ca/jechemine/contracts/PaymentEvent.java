package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the payments domain tells of money and of what vouches for it, for whoever shows it
/// (contract 30). Amounts are cents.
public sealed interface PaymentEvent extends DomainEvent {

  /// The payment of an appointment changed; `version` rises with each change: keep the highest,
  /// whatever order they arrive in. `status` and `method` are as contract 30 §10 spells them.
  /// `listPriceCents` is what the session costs before closing it made a price of it.
  ///
  /// @param isMethodOnFile whether a means of payment is kept for this appointment
  /// @param awaitsGuarantee whether it has a date and nothing vouches for its payment yet
  /// @param lastError why the last attempt to pay failed, as a code; none when there was none, or a
  ///   later one went well
  /// @param isDisputed whether the bank was asked to take the payment back
  record PaymentChanged(
      String appointmentId,
      long version,
      String clientId,
      @Nullable String professionalId,
      long priceCents,
      long platformFeeCents,
      long payoutCents,
      @Nullable Long listPriceCents,
      String status,
      String method,
      @Nullable Instant paidAt,
      @Nullable Instant refundedAt,
      long refundedCents,
      @Nullable Instant transferDueAt,
      @Nullable String interacReferenceCode,
      @Nullable String invoiceNumber,
      boolean isMethodOnFile,
      boolean awaitsGuarantee,
      @Nullable String lastError,
      boolean isDisputed,
      @Nullable Instant receiptIssuedAt,
      Instant occurredAt)
      implements PaymentEvent {

    @Override
    public String aggregate() {
      return "PAYMENT";
    }

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// What vouches for a client's payments changed (contract 30 §6.1); `version` as above. `status`
  /// is `none`, `pending_admin` or `green`, `source` `stripe` or `interac_trust` with `green`
  /// alone.
  ///
  /// @param preferredMethod `interac`, `card`, `direct_debit` or `payment_plan`; none unless this
  ///   very change chose it, so that what was said with a booking meanwhile stays
  /// @param isApproved whether an administrator has just vouched for transfers
  record GuaranteeChanged(
      String userId,
      long version,
      String status,
      @Nullable String source,
      @Nullable String preferredMethod,
      boolean isApproved,
      Instant occurredAt)
      implements PaymentEvent {

    @Override
    public String aggregate() {
      return "GUARANTEE";
    }

    @Override
    public String aggregateId() {
      return userId;
    }
  }

  /// Stripe told of something, and it was kept; the payments domain reads it there.
  record StripeEventReceived(String eventId, Instant occurredAt) implements PaymentEvent {

    @Override
    public String aggregate() {
      return "STRIPE_EVENT";
    }

    @Override
    public String aggregateId() {
      return eventId;
    }
  }

  /// What the receipt of an appointment stands on changed: its payment, or how the session ended.
  /// The payments domain reads there what.
  record ReceiptDue(String appointmentId, Instant occurredAt) implements PaymentEvent {

    @Override
    public String aggregate() {
      return "PAYMENT";
    }

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// Something is to be done at Stripe for the payment of an appointment; the payments domain reads
  /// there what.
  record StripeActionDue(String appointmentId, Instant occurredAt) implements PaymentEvent {

    @Override
    public String aggregate() {
      return "PAYMENT";
    }

    @Override
    public String aggregateId() {
      return appointmentId;
    }
  }

  /// A refund is decided, and Stripe is to be asked to make it; the payments domain reads it there.
  record RefundRequested(String refundId, Instant occurredAt) implements PaymentEvent {

    @Override
    public String aggregate() {
      return "REFUND";
    }

    @Override
    public String aggregateId() {
      return refundId;
    }
  }

  /// An administrator billed a session by hand (contract 30 §7): it was held as `about` says, which
  /// is an appointment that the appointments domain knows, or one that it is to make: then the
  /// version is 0. What it costs stands in `about` as well.
  ///
  /// @param actNature what was done, as contract 20 spells it; none when not said
  /// @param actNatureOther what was done in words; none when not said
  /// @param invoicedBy the administrator
  record SessionInvoiced(
      AppointmentNotice.About about,
      @Nullable String actNature,
      @Nullable String actNatureOther,
      String invoicedBy,
      Instant occurredAt)
      implements PaymentEvent {

    @Override
    public String aggregate() {
      return "PAYMENT";
    }

    @Override
    public String aggregateId() {
      return about.appointmentId();
    }
  }

  /// Some of what was paid for a session, or for a resource of the library, went back, or was lost
  /// in a dispute: less earned, once for each time, whatever order they arrive in. What all of them
  /// make is `refundedCents` of `PaymentChanged` and `PurchaseChanged`.
  ///
  /// @param of `session` or `resource`
  /// @param sourceId of the appointment or the purchase
  /// @param version of the payment or purchase with which it did
  /// @param professionalId who held the session; null of a resource
  /// @param amountCents negative when it did not reach its receiver and came back
  /// @param returnedAt when it counts
  record MoneyReturned(
      String of,
      String sourceId,
      long version,
      @Nullable String professionalId,
      long amountCents,
      Instant returnedAt,
      Instant occurredAt)
      implements PaymentEvent {

    /// Of a session.
    public static final String SESSION = "session";

    /// Of a resource of the library.
    public static final String RESOURCE = "resource";

    @Override
    public String aggregate() {
      return of.equals(RESOURCE) ? "PURCHASE" : "PAYMENT";
    }

    @Override
    public String aggregateId() {
      return sourceId;
    }
  }
}
