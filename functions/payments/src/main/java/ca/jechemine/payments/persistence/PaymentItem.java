package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Amounts;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Booking;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaidOut;
import ca.jechemine.payments.domain.PayLink;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The payment of an appointment as a row: `pk = PAYMENT#<appointment>`, `sk = PAYMENT`; amounts in
/// cents. What was told of the appointment, and the methods kept for it, are sealed.
///
/// `gsi1` lists those for which something is to be done (`DunningItem`), `gsi2` a professional's
/// payments, `gsi3` a client's, both by the start of the session.
final class PaymentItem {

  static final String SK = "PAYMENT";
  static final String ABOUT = "about";

  private final FieldCipher cipher;
  private final DunningItem dunning;

  PaymentItem(FieldCipher cipher) {
    this.cipher = cipher;
    this.dunning = new DunningItem(cipher);
  }

  static String pk(AppointmentId id) {
    return "PAYMENT#" + id;
  }

  static String professional(UserId id) {
    return "PROFESSIONAL#" + id;
  }

  static String client(UserId id) {
    return "CLIENT#" + id;
  }

  Map<String, AttributeValue> write(AppointmentPayment payment, long version) {
    AppointmentId id = payment.id();
    Booking booking = payment.booking();
    Means means = payment.means();
    String when = booking.start().map(Instant::toString).orElse("-") + "#" + id;
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(id))
            .text("sk", SK)
            .number("version", version)
            .text("appointmentId", id.value())
            .text(ABOUT, cipher.seal(Json.write(booking.about()), context(id, ABOUT)))
            .number("priceCents", payment.amounts().price().cents())
            .number("platformFeeCents", payment.amounts().platformFee().cents())
            .number("payoutCents", payment.amounts().payout().cents())
            .text("method", payment.method().code())
            .text("savedMethod", sealed(id, "savedMethod", means.method().map(Object::toString)))
            .text("mandate", sealed(id, "mandate", means.agreement().map(Object::toString)))
            .flag("awaitsGuarantee", means.isAwaited())
            .number("attempts", payment.attempts())
            .text("gsi3pk", client(booking.client()))
            .text("gsi3sk", when);
    booking
        .professional()
        .ifPresent(it -> item.text("gsi2pk", professional(it)).text("gsi2sk", when));
    PaymentStateItem.write(payment.state(), item);
    SessionMoneyItem.write(item, payment.money());
    dunning.write(payment, item);
    write(id, payment.invoice(), item);
    payment
        .payLink()
        .ifPresent(
            it -> item.text("linkHash", it.tokenHash()).instant("linkUntil", it.expiresAt()));
    payment
        .payout()
        .ifPresent(it -> item.text("payoutId", it.payout().value()).instant("paidOutAt", it.at()));
    return item.toItem();
  }

  private void write(AppointmentId id, Invoice invoice, ItemWriter item) {
    item.text("invoiceNumber", invoice.number())
        .instant("transferDueAt", invoice.transferDueAt())
        .text("interacReference", invoice.interacReference())
        .instant("receiptIssuedAt", invoice.receiptIssuedAt());
    invoice
        .closed()
        .ifPresent(it ->
            item.instant("closedAt", it.at())
                .text("outcome", it.outcome())
                .text("actNature", it.actNature())
                .text(
                    "otherAct",
                    it.otherAct() == null
                        ? null
                        : cipher.seal(it.otherAct(), context(id, "otherAct"))));
  }

  AppointmentPayment read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    AppointmentId id = new AppointmentId(item.text("appointmentId"));
    return new AppointmentPayment(
        id,
        new Booking(about(id, row).orElseThrow()),
        new Amounts(
            new Money(item.number("priceCents")),
            new Money(item.number("platformFeeCents")),
            new Money(item.number("payoutCents"))),
        PaymentStateItem.read(item),
        PaymentMethod.of(item.text("method")).orElseThrow(),
        new Means(
            opened(id, "savedMethod", item).map(PaymentMethodId::new).orElse(null),
            opened(id, "mandate", item).map(MandateId::new).orElse(null),
            item.flag("awaitsGuarantee")),
        invoice(id, item),
        item.optionalText("linkHash")
            .map(it -> new PayLink(it, item.instant("linkUntil")))
            .orElse(null),
        item.optionalText("payoutId")
            .map(it -> new PaidOut(new PayoutId(it), item.instant("paidOutAt")))
            .orElse(null),
        SessionMoneyItem.read(item),
        dunning.read(id, item),
        Math.toIntExact(item.number("attempts")));
  }

  /// What was told of an appointment, out of its row, of which no more is needed than that
  /// attribute; nothing of a row that is not there.
  Optional<About> about(AppointmentId id, Map<String, AttributeValue> row) {
    return opened(id, ABOUT, new ItemReader(row)).map(it -> Json.read(About.class, it));
  }

  private Invoice invoice(AppointmentId id, ItemReader item) {
    return new Invoice(
        item.optionalInstant("closedAt")
            .map(at ->
                new Invoice.Closure(
                    at,
                    item.optionalText("outcome").orElse(null),
                    item.optionalText("actNature").orElse(null),
                    opened(id, "otherAct", item).orElse(null)))
            .orElse(null),
        item.optionalText("invoiceNumber").orElse(null),
        item.optionalInstant("transferDueAt").orElse(null),
        item.optionalText("interacReference").orElse(null),
        item.optionalInstant("receiptIssuedAt").orElse(null));
  }

  private @Nullable String sealed(AppointmentId id, String name, Optional<String> value) {
    return value.map(it -> cipher.seal(it, context(id, name))).orElse(null);
  }

  private Optional<String> opened(AppointmentId id, String name, ItemReader item) {
    return item.optionalText(name).map(it -> cipher.open(it, context(id, name)));
  }

  private static String context(AppointmentId id, String name) {
    return pk(id) + "#" + name;
  }
}
