package ca.jechemine.runtime.json;

import ca.jechemine.contracts.PaymentEvent;
import ca.jechemine.contracts.PaymentEvent$GuaranteeChangedJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$MoneyReturnedJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$PaymentChangedJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$ReceiptDueJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$RefundRequestedJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$SessionInvoicedJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$StripeActionDueJsonAdapter;
import ca.jechemine.contracts.PaymentEvent$StripeEventReceivedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice$CreditNoteIssuedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$DisputeDecidedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$DisputeOpenedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$GuaranteeRemindedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$GuestPaymentCompletedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$InvoiceIssuedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$InvoiceRemindedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$PaymentFailedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$PaymentInvitedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$PaymentOverdueJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$PaymentRefundedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$ReceiptIssuedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$TransferInstructedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$TransferTrustRequestedJsonAdapter;
import ca.jechemine.contracts.PaymentNotice$UnpaidSessionNoticedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the payments domain tells.
@Json.Import({
  PaymentEvent.PaymentChanged.class,
  PaymentEvent.GuaranteeChanged.class,
  PaymentEvent.StripeEventReceived.class,
  PaymentEvent.StripeActionDue.class,
  PaymentEvent.ReceiptDue.class,
  PaymentEvent.RefundRequested.class,
  PaymentEvent.MoneyReturned.class,
  PaymentEvent.SessionInvoiced.class,
  PaymentNotice.PaymentInvited.class,
  PaymentNotice.GuestPaymentCompleted.class,
  PaymentNotice.PaymentFailed.class,
  PaymentNotice.PaymentRefunded.class,
  PaymentNotice.TransferTrustRequested.class,
  PaymentNotice.TransferInstructed.class,
  PaymentNotice.InvoiceIssued.class,
  PaymentNotice.InvoiceReminded.class,
  PaymentNotice.PaymentOverdue.class,
  PaymentNotice.ReceiptIssued.class,
  PaymentNotice.UnpaidSessionNoticed.class,
  PaymentNotice.GuaranteeReminded.class,
  PaymentNotice.DisputeOpened.class,
  PaymentNotice.DisputeDecided.class,
  PaymentNotice.CreditNoteIssued.class
})
final class PaymentContracts {

  private PaymentContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "PaymentEvent$PaymentChanged" -> new PaymentEvent$PaymentChangedJsonAdapter(jsonb);
      case "PaymentEvent$GuaranteeChanged" -> new PaymentEvent$GuaranteeChangedJsonAdapter(jsonb);
      case "PaymentEvent$StripeEventReceived" ->
          new PaymentEvent$StripeEventReceivedJsonAdapter(jsonb);
      case "PaymentEvent$StripeActionDue" -> new PaymentEvent$StripeActionDueJsonAdapter(jsonb);
      case "PaymentEvent$ReceiptDue" -> new PaymentEvent$ReceiptDueJsonAdapter(jsonb);
      case "PaymentEvent$RefundRequested" -> new PaymentEvent$RefundRequestedJsonAdapter(jsonb);
      case "PaymentEvent$MoneyReturned" -> new PaymentEvent$MoneyReturnedJsonAdapter(jsonb);
      case "PaymentNotice$PaymentInvited" -> new PaymentNotice$PaymentInvitedJsonAdapter(jsonb);
      case "PaymentNotice$GuestPaymentCompleted" ->
          new PaymentNotice$GuestPaymentCompletedJsonAdapter(jsonb);
      case "PaymentNotice$PaymentFailed" -> new PaymentNotice$PaymentFailedJsonAdapter(jsonb);
      case "PaymentNotice$PaymentRefunded" -> new PaymentNotice$PaymentRefundedJsonAdapter(jsonb);
      case "PaymentNotice$TransferTrustRequested" ->
          new PaymentNotice$TransferTrustRequestedJsonAdapter(jsonb);
      case "PaymentNotice$TransferInstructed" ->
          new PaymentNotice$TransferInstructedJsonAdapter(jsonb);
      case "PaymentNotice$InvoiceIssued" -> new PaymentNotice$InvoiceIssuedJsonAdapter(jsonb);
      case "PaymentNotice$InvoiceReminded" -> new PaymentNotice$InvoiceRemindedJsonAdapter(jsonb);
      case "PaymentNotice$PaymentOverdue" -> new PaymentNotice$PaymentOverdueJsonAdapter(jsonb);
      case "PaymentNotice$ReceiptIssued" -> new PaymentNotice$ReceiptIssuedJsonAdapter(jsonb);
      case "PaymentNotice$UnpaidSessionNoticed" ->
          new PaymentNotice$UnpaidSessionNoticedJsonAdapter(jsonb);
      case "PaymentEvent$SessionInvoiced" -> new PaymentEvent$SessionInvoicedJsonAdapter(jsonb);
      case "PaymentNotice$CreditNoteIssued" -> new PaymentNotice$CreditNoteIssuedJsonAdapter(jsonb);
      case "PaymentNotice$DisputeDecided" -> new PaymentNotice$DisputeDecidedJsonAdapter(jsonb);
      case "PaymentNotice$DisputeOpened" -> new PaymentNotice$DisputeOpenedJsonAdapter(jsonb);
      case "PaymentNotice$GuaranteeReminded" ->
          new PaymentNotice$GuaranteeRemindedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
