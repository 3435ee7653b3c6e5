package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.PaymentState;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.PaymentState.PartiallyRefunded;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.Received;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a payment is, as attributes of its row.
final class PaymentStateItem {

  private PaymentStateItem() {}

  static void write(PaymentState state, ItemWriter item) {
    item.text("status", state.code());
    switch (state) {
      case Pending it -> {
        intent(it.intent(), item);
        item.text("reason", it.lastError());
      }
      case Processing it -> {
        intent(it.intent(), item);
        item.text("dueAs", it.before().code()).text("reason", reason(it.before()));
      }
      case Failed it -> {
        intent(it.intent(), item);
        item.text("reason", it.reason());
      }
      case Overdue it -> intent(it.intent(), item);
      case Cancelled it -> intent(it.abandoned(), item);
      case Paid it -> {
        settled(it, item);
        item.flag("isDisputed", it.isDisputed());
      }
      case PartiallyRefunded it -> {
        settled(it, item);
        item.flag("isDisputed", it.isDisputed());
      }
      case Refunded it -> settled(it, item);
    }
  }

  private static @Nullable String reason(Due due) {
    return switch (due) {
      case Pending it -> it.lastError();
      case Failed it -> it.reason();
      case Processing _, Overdue _ -> null;
    };
  }

  private static void settled(Settled state, ItemWriter item) {
    Received received = state.received();
    intent(received.intent(), item);
    ChargeId charge = received.charge();
    item.number("receivedCents", received.amount().cents())
        .instant("paidAt", received.at())
        .text("chargeId", charge == null ? null : charge.toString())
        .number("refundedCents", state.refunded().cents())
        .instant("refundedAt", state.refundedAt().orElse(null));
  }

  private static void intent(@Nullable Intent intent, ItemWriter item) {
    if (intent != null) {
      item.text("intentId", intent.id().toString())
          .number("intentCents", intent.amount().cents())
          .text("intentType", intent.type().code());
    }
  }

  static PaymentState read(ItemReader item) {
    Optional<Intent> intent = intent(item);
    return switch (item.text("status")) {
      case "pending", "failed", "overdue" -> due(item.text("status"), intent.orElse(null), item);
      case "processing" ->
          new Processing(
              intent.orElseThrow(), due(item.optionalText("dueAs").orElse("pending"), null, item));
      case "cancelled" -> new Cancelled(intent.orElse(null));
      case "paid" -> new Paid(received(item, intent), item.flag("isDisputed"));
      case "partially_refunded" ->
          new PartiallyRefunded(
              received(item, intent),
              new Money(item.number("refundedCents")),
              item.instant("refundedAt"),
              item.flag("isDisputed"));
      case "refunded" -> new Refunded(received(item, intent), item.instant("refundedAt"));
      default -> throw new IllegalStateException("a payment in no known state");
    };
  }

  private static Due due(String status, @Nullable Intent intent, ItemReader item) {
    return switch (status) {
      case "failed" -> new Failed(intent, item.text("reason"));
      case "overdue" -> new Overdue(intent);
      default -> new Pending(intent, item.optionalText("reason").orElse(null));
    };
  }

  private static Received received(ItemReader item, Optional<Intent> intent) {
    return new Received(
        new Money(item.number("receivedCents")),
        item.instant("paidAt"),
        intent.orElse(null),
        item.optionalText("chargeId").map(ChargeId::new).orElse(null));
  }

  private static Optional<Intent> intent(ItemReader item) {
    return item.optionalText("intentId")
        .map(it ->
            new Intent(
                new PaymentIntentId(it),
                new Money(item.number("intentCents")),
                MethodType.of(item.text("intentType")).orElseThrow()));
  }
}
