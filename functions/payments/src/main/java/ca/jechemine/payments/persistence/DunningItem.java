package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.Agenda;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Charging;
import ca.jechemine.payments.domain.Dunning;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far it is with collecting a payment, as attributes of its row. What is charged is sealed.
///
/// `gsi1` lists the payments for which something is to be done: `DUE`, `<milliseconds since 1970,
/// 13 digits>#<appointment>`; not there when nothing is.
final class DunningItem {

  static final String DUE = "DUE";

  private final FieldCipher cipher;

  DunningItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String moment(Instant instant) {
    return String.format(Locale.ROOT, "%013d", instant.toEpochMilli());
  }

  void write(AppointmentPayment payment, ItemWriter item) {
    Dunning dunning = payment.dunning();
    dunning.charge().ifPresent(it -> write(payment.id(), it, item));
    item.instant("stripeCalledAt", dunning.calledAt())
        .instant("intentSince", dunning.intentSince())
        .instant("askedAt", dunning.askedAt())
        .number("steps", dunning.steps())
        .instant("steppedAt", dunning.steppedAt())
        .flag("isInvited", dunning.isInvited())
        .flag("isNoticed", dunning.isNoticed());
    Agenda.nextAt(payment)
        .ifPresent(it -> item.text("gsi1pk", DUE).text("gsi1sk", moment(it) + "#" + payment.id()));
  }

  private void write(AppointmentId id, Charging charging, ItemWriter item) {
    item.number("chargeAttempt", charging.attempt());
    switch (charging) {
      case Charging.Planned it -> item.instant("chargeAt", it.at());
      case Charging.Underway it ->
          item.instant("chargeAskedAt", it.askedAt())
              .text("chargeMethod", cipher.seal(it.method().toString(), context(id, "method")))
              .text("chargeType", it.type().code())
              .text(
                  "chargeMandate",
                  it.agreement()
                      .map(mandate -> cipher.seal(mandate.toString(), context(id, "mandate"))))
              .number("chargeCents", it.amount().cents())
              .text("chargeCustomer", it.payer().map(CustomerId::toString));
    }
  }

  Dunning read(AppointmentId id, ItemReader item) {
    return new Dunning(
        charging(id, item),
        item.optionalInstant("stripeCalledAt").orElse(null),
        item.optionalInstant("intentSince").orElse(null),
        item.optionalInstant("askedAt").orElse(null),
        Math.toIntExact(item.number("steps")),
        item.optionalInstant("steppedAt").orElse(null),
        item.flag("isInvited"),
        item.flag("isNoticed"));
  }

  private @Nullable Charging charging(AppointmentId id, ItemReader item) {
    Optional<Integer> attempt = item.optionalNumber("chargeAttempt").map(Math::toIntExact);
    if (attempt.isEmpty()) {
      return null;
    }
    Optional<Instant> planned = item.optionalInstant("chargeAt");
    return planned.isPresent()
        ? new Charging.Planned(attempt.get(), planned.get())
        : new Charging.Underway(
            attempt.get(),
            item.instant("chargeAskedAt"),
            new PaymentMethodId(cipher.open(item.text("chargeMethod"), context(id, "method"))),
            MethodType.of(item.text("chargeType")).orElseThrow(),
            item.optionalText("chargeMandate")
                .map(it -> new MandateId(cipher.open(it, context(id, "mandate"))))
                .orElse(null),
            new Money(item.number("chargeCents")),
            item.optionalText("chargeCustomer").map(CustomerId::new).orElse(null));
  }

  private static String context(AppointmentId id, String name) {
    return PaymentItem.pk(id) + "#charge-" + name;
  }
}
