package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.payout.Payouts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose sessions are to be paid out (contract 30 §11). Nothing else counts, least of all an
/// amount.
record PayoutBody(UserId professional, List<AppointmentId> appointments) {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_LIST =
      new Text(
          "doit être une liste de 1 à %d identifiants".formatted(Payouts.MOST_APPOINTMENTS),
          "must be a list of 1 to %d ids".formatted(Payouts.MOST_APPOINTMENTS));

  static PayoutBody of(Map<String, @Nullable Object> fields) {
    Violations violations = new Violations();
    Optional<UserId> professional =
        fields.get("professionalId") instanceof String text && HexId.isValid(text)
            ? Optional.of(new UserId(text))
            : Optional.empty();
    violations.require(professional.isPresent(), "professionalId", NO_ID);
    Optional<List<AppointmentId>> appointments = appointments(fields.get("appointmentIds"));
    violations.require(appointments.isPresent(), "appointmentIds", NO_LIST);
    violations.refuseIfAny();
    return new PayoutBody(professional.orElseThrow(), appointments.orElseThrow());
  }

  /// The same id twice is one.
  private static Optional<List<AppointmentId>> appointments(@Nullable Object wish) {
    if (!(wish instanceof List<?> list)
        || list.isEmpty()
        || list.size() > Payouts.MOST_APPOINTMENTS
        || !list.stream().allMatch(it -> it instanceof String text && HexId.isValid(text))) {
      return Optional.empty();
    }
    return Optional.of(
        list.stream().map(String.class::cast).distinct().sorted().map(AppointmentId::new).toList());
  }
}
