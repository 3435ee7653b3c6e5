package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Settlement;
import ca.jechemine.kernel.Money;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of an appointment as attributes of its row; amounts in cents.
final class PaymentItem {

  private PaymentItem() {}

  static void write(Payment payment, ItemWriter item) {
    item.number("priceCents", payment.shares().price().cents())
        .number("platformFeeCents", payment.shares().platformFee().cents())
        .number("payoutCents", payment.shares().professionalPayout().cents())
        .text("paymentStatus", payment.status().code())
        .text("paymentMethod", payment.method().code())
        .instant("paidAt", payment.paidAt())
        .instant("refundedAt", payment.refundedAt())
        .instant("transferDueAt", payment.transferDueAt())
        .text("interacReferenceCode", payment.interacReferenceCode())
        .number("paymentVersion", payment.settlement().version())
        .flag("isMethodOnFile", payment.settlement().isMethodOnFile())
        .text("paymentError", payment.settlement().lastError())
        .flag("isDisputed", payment.settlement().isDisputed())
        .text("invoiceNumber", payment.settlement().invoiceNumber())
        .instant("receiptIssuedAt", payment.settlement().receiptIssuedAt())
        .number("termsVersion", payment.terms().version())
        .number("freeUntilMinutes", payment.terms().freeUntil().toMinutes())
        .number("earlyFeeBasisPoints", payment.terms().earlyFeeBasisPoints())
        .number("lateFeeBasisPoints", payment.terms().lateFeeBasisPoints());
    amount("listPriceCents", payment.listPrice(), item);
    amount("refundedCents", payment.refunded(), item);
  }

  private static void amount(String name, @Nullable Money money, ItemWriter item) {
    if (money != null) {
      item.number(name, money.cents());
    }
  }

  static Payment read(ItemReader item) {
    return new Payment(
        new Prices.Shares(
            new Money(item.number("priceCents")),
            new Money(item.number("platformFeeCents")),
            new Money(item.number("payoutCents"))),
        amount("listPriceCents", item).orElse(null),
        PaymentStatus.of(item.text("paymentStatus")).orElseThrow(),
        PaymentMethod.of(item.text("paymentMethod")).orElseThrow(),
        item.optionalInstant("paidAt").orElse(null),
        item.optionalInstant("refundedAt").orElse(null),
        amount("refundedCents", item).orElse(null),
        item.optionalInstant("transferDueAt").orElse(null),
        item.optionalText("interacReferenceCode").orElse(null),
        settlement(item),
        terms(item));
  }

  private static CancellationTerms terms(ItemReader item) {
    return item.optionalNumber("termsVersion")
        .map(version ->
            new CancellationTerms(
                version,
                Duration.ofMinutes(item.number("freeUntilMinutes")),
                Math.toIntExact(item.number("earlyFeeBasisPoints")),
                Math.toIntExact(item.number("lateFeeBasisPoints"))))
        .orElse(CancellationTerms.DEFAULT);
  }

  private static Settlement settlement(ItemReader item) {
    return new Settlement(
        item.optionalNumber("paymentVersion").orElse(0L),
        item.flag("isMethodOnFile"),
        item.optionalText("paymentError").orElse(null),
        item.flag("isDisputed"),
        item.optionalText("invoiceNumber").orElse(null),
        item.optionalInstant("receiptIssuedAt").orElse(null));
  }

  private static Optional<Money> amount(String name, ItemReader item) {
    return item.optionalNumber(name).map(Money::new);
  }
}
