package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.refund.CalledOff;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundCause;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundState;
import ca.jechemine.payments.domain.refund.RefundState.AwaitingApproval;
import ca.jechemine.payments.domain.refund.RefundState.ByHand;
import ca.jechemine.payments.domain.refund.RefundState.Declined;
import ca.jechemine.payments.domain.refund.RefundState.Failed;
import ca.jechemine.payments.domain.refund.RefundState.Requested;
import ca.jechemine.payments.domain.refund.RefundState.Sent;
import ca.jechemine.payments.domain.refund.RefundState.Succeeded;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A refund as a row: `pk = REFUND#<id>`, `sk = REFUND`, amounts in cents, the administrator's
/// words sealed; and what is set aside of an appointment's money: `pk = PAYMENT#<appointment>`, `sk
/// = REFUNDS`, by refund `<ledger's payment> <cents>`.
///
/// `gsi1` lists the refunds that stand so: `REFUND_<STATUS>`, `<asked at>#<id>`; `gsi2` those that
/// somebody must look at, from when on (`StuckRows`).
final class RefundItem {

  static final String SK = "REFUND";
  static final String ASIDE = "REFUNDS";

  private final FieldCipher cipher;

  RefundItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(RefundKey key) {
    return "REFUND#" + key;
  }

  static String list(RefundStatus status) {
    return "REFUND_" + status.name();
  }

  Map<String, AttributeValue> write(Refund refund, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(refund.key()))
            .text("sk", SK)
            .number("version", version)
            .text("refundId", refund.key().value())
            .text("appointmentId", refund.appointment().value())
            .text("moneyId", refund.moneyId())
            .text("intentId", refund.atStripe().map(PaymentIntentId::value))
            .number("cents", refund.amount().cents())
            .text("cause", refund.cause().code())
            .text("askedBy", refund.asker().map(UserId::value))
            .instant("askedAt", refund.askedAt())
            .text(
                "reason",
                Optional.ofNullable(refund.reason()).map(it -> cipher.seal(it, pk(refund.key()))))
            .number("attempt", refund.attempt())
            .text("status", refund.state().status().code())
            .text("stripeId", refund.stripesId().map(RefundId::value))
            .instant("at", refund.at().orElse(null))
            .text("gsi1pk", list(refund.state().status()))
            .text("gsi1sk", refund.askedAt() + "#" + refund.key());
    Optional.ofNullable(refund.calledOff())
        .ifPresent(it ->
            item.text("cancelledBy", it.by())
                .number("feeCents", it.fee().cents())
                .number("hoursBefore", it.hoursBefore()));
    switch (refund.state()) {
      case Requested it -> item.text("failedId", it.failed() == null ? null : it.failed().value());
      case Failed it -> item.text("code", it.code());
      case Declined it -> item.text("declinedBy", it.by().value());
      case AwaitingApproval _, Sent _, ByHand _, Succeeded _ -> {}
    }
    stuckFrom(refund)
        .ifPresent(
            it -> item.text("gsi2pk", StuckRows.LIST).text("gsi2sk", it + "#" + refund.key()));
    return item.toItem();
  }

  /// From when on somebody must look at it, unless it goes its way. What an administrator asked for
  /// and Stripe refused, they know.
  private static Optional<Instant> stuckFrom(Refund refund) {
    return switch (refund.state()) {
      case Requested _ -> Optional.of(refund.askedAt().plus(Stuck.PATIENCE));
      case Sent it -> Optional.of(it.at().plus(Stuck.BANKS_PATIENCE));
      case Failed it ->
          it.refund() != null || refund.cause() != RefundCause.REQUEST
              ? Optional.of(it.at())
              : Optional.empty();
      case AwaitingApproval _, ByHand _, Succeeded _, Declined _ -> Optional.empty();
    };
  }

  Versioned<Refund> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    RefundKey key = new RefundKey(item.text("refundId"));
    Refund refund =
        new Refund(
            key,
            new AppointmentId(item.text("appointmentId")),
            item.text("moneyId"),
            item.optionalText("intentId").map(PaymentIntentId::new).orElse(null),
            new Money(item.number("cents")),
            RefundCause.of(item.text("cause")),
            item.optionalText("askedBy").map(UserId::new).orElse(null),
            item.instant("askedAt"),
            item.optionalText("reason").map(it -> cipher.open(it, pk(key))).orElse(null),
            item.optionalText("cancelledBy")
                .map(it ->
                    new CalledOff(
                        it, new Money(item.number("feeCents")), item.number("hoursBefore")))
                .orElse(null),
            Math.toIntExact(item.number("attempt")),
            state(item));
    return new Versioned<>(refund, item.number("version"));
  }

  private static RefundState state(ItemReader item) {
    Optional<RefundId> stripes = item.optionalText("stripeId").map(RefundId::new);
    return switch (RefundStatus.of(item.text("status")).orElseThrow()) {
      case AWAITING_APPROVAL -> new AwaitingApproval();
      case REQUESTED ->
          new Requested(item.optionalText("failedId").map(RefundId::new).orElse(null));
      case SENT -> new Sent(stripes.orElseThrow(), item.instant("at"));
      case BY_HAND -> new ByHand();
      case SUCCEEDED -> new Succeeded(stripes.orElse(null), item.instant("at"));
      case FAILED -> new Failed(stripes.orElse(null), item.text("code"), item.instant("at"));
      case DECLINED -> new Declined(new UserId(item.text("declinedBy")), item.instant("at"));
    };
  }

  static Map<String, AttributeValue> write(SetAside aside, long version) {
    Map<String, String> held = new HashMap<>();
    aside
        .held()
        .forEach((key, it) -> held.put(key.value(), it.moneyId() + " " + it.amount().cents()));
    return new ItemWriter()
        .text("pk", PaymentItem.pk(aside.appointment()))
        .text("sk", ASIDE)
        .number("version", version)
        .map("held", held)
        .toItem();
  }

  static Versioned<SetAside> aside(AppointmentId appointment, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Map<RefundKey, SetAside.Held> held = new HashMap<>();
    item.map("held")
        .forEach((key, text) -> {
          String[] parts = text.split(" ", 2);
          held.put(
              new RefundKey(key), new SetAside.Held(parts[0], new Money(Long.parseLong(parts[1]))));
        });
    return new Versioned<>(new SetAside(appointment, held), item.number("version"));
  }
}
