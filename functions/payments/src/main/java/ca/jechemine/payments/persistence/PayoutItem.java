package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutState;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutState.Declined;
import ca.jechemine.payments.domain.payout.PayoutState.Failed;
import ca.jechemine.payments.domain.payout.PayoutState.Requested;
import ca.jechemine.payments.domain.payout.PayoutState.Reversed;
import ca.jechemine.payments.domain.payout.PayoutState.Sent;
import ca.jechemine.payments.domain.payout.PayoutStatus;
import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A payout as a row: `pk = PAYOUT#<id>`, `sk = PAYOUT`; the amount in cents. It names people by
/// their ids alone.
///
/// `gsi1` lists the payouts that stand so (`PAYOUT_<STATUS>`), by since when; `gsi2` those that are
/// to be sent, by when somebody must look at them (`StuckRows`).
final class PayoutItem {

  static final String SK = "PAYOUT";

  private PayoutItem() {}

  static String pk(PayoutId id) {
    return "PAYOUT#" + id;
  }

  static String list(PayoutStatus status) {
    return "PAYOUT_" + status.name();
  }

  /// A moment so that moments sort: of 13 digits.
  static String moment(Instant at) {
    return "%013d".formatted(at.toEpochMilli());
  }

  static Map<String, AttributeValue> write(Payout payout, long version) {
    ChargeId source = payout.source();
    PayoutState state = payout.state();
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(payout.id()))
            .text("sk", SK)
            .number("version", version)
            .text("payoutId", payout.id().value())
            .text("professionalId", payout.professional().value())
            .text("accountId", payout.account().value())
            .texts(
                "appointments", payout.appointments().stream().map(AppointmentId::value).toList())
            .number("amountCents", payout.amount().cents())
            .text("sourceCharge", source == null ? null : source.value())
            .text("requestedBy", payout.requestedBy().value())
            .instant("requestedAt", payout.requestedAt())
            .text("decidedBy", payout.decision().map(UserId::value))
            .text("status", state.status().code())
            .instant("since", state.at())
            .text("transferId", payout.transfer().map(TransferId::value))
            .text("gsi1pk", list(state.status()))
            .text("gsi1sk", moment(state.at()) + "#" + payout.id());
    if (state instanceof Requested requested) {
      item.text("gsi2pk", StuckRows.LIST)
          .text("gsi2sk", requested.at().plus(Stuck.PATIENCE) + "#" + payout.id());
    }
    if (state instanceof Failed failed) {
      item.text("failureCode", failed.code());
    }
    return item.toItem();
  }

  static Payout read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Payout(
        new PayoutId(item.text("payoutId")),
        new UserId(item.text("professionalId")),
        new AccountId(item.text("accountId")),
        item.texts("appointments").stream().map(AppointmentId::new).toList(),
        new Money(item.number("amountCents")),
        item.optionalText("sourceCharge").map(ChargeId::new).orElse(null),
        new UserId(item.text("requestedBy")),
        item.instant("requestedAt"),
        item.optionalText("decidedBy").map(UserId::new).orElse(null),
        state(item));
  }

  private static PayoutState state(ItemReader item) {
    Instant since = item.instant("since");
    return switch (PayoutStatus.of(item.text("status")).orElseThrow()) {
      case AWAITING_APPROVAL -> new AwaitingApproval(since);
      case REQUESTED -> new Requested(since);
      case SENT -> new Sent(new TransferId(item.text("transferId")), since);
      case FAILED -> new Failed(item.text("failureCode"), since);
      case DECLINED -> new Declined(since);
      case REVERSED -> new Reversed(new TransferId(item.text("transferId")), since);
    };
  }
}
