package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.stripe.MethodType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which appointment is to be paid, and how: `card` unless said otherwise, or `direct_debit`
/// (contract 30 §4). Nothing else counts, least of all an amount.
record PaymentBody(AppointmentId appointment, MethodType method) {

  static PaymentBody of(Map<String, @Nullable Object> fields) {
    Violations violations = new Violations();
    Optional<AppointmentId> appointment = appointment(fields, violations);
    Optional<MethodType> method = method(fields, violations);
    violations.refuseIfAny();
    return new PaymentBody(appointment.orElseThrow(), method.orElseThrow());
  }

  static Optional<AppointmentId> appointment(
      Map<String, @Nullable Object> fields, Violations violations) {
    Optional<AppointmentId> id =
        fields.get("appointmentId") instanceof String text && HexId.isValid(text)
            ? Optional.of(new AppointmentId(text))
            : Optional.empty();
    violations.require(
        id.isPresent(), "appointmentId", new Text("identifiant non valide", "not a valid id"));
    return id;
  }

  static Optional<MethodType> method(Map<String, @Nullable Object> fields, Violations violations) {
    Object wish = fields.get("paymentMethod");
    if (wish == null) {
      return Optional.of(MethodType.CARD);
    }
    Optional<MethodType> method =
        Arrays.stream(MethodType.values())
            .filter(it -> it.paymentMethod().equals(wish))
            .findFirst();
    violations.require(
        method.isPresent(),
        "paymentMethod",
        new Text("doit être card ou direct_debit", "must be card or direct_debit"));
    return method;
  }
}
