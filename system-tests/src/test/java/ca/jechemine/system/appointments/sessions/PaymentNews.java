package ca.jechemine.system.appointments.sessions;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;

/// What the payments domain would tell.
record PaymentNews(RunningCloud cloud) {

  /// That the payment is so far at that version, and nothing else of it.
  PaymentChanged told(Appointment of, long version, String status, boolean isMethodOnFile) {
    Instant now = cloud.cloud().clock().instant();
    return new PaymentChanged(
        of.id().value(),
        PlantedPayment.later(version),
        of.client().value(),
        of.state().professional().map(UserId::value).orElse(null),
        of.payment().shares().price().cents(),
        of.payment().shares().platformFee().cents(),
        of.payment().shares().professionalPayout().cents(),
        null,
        status,
        of.payment().method().code(),
        null,
        null,
        0,
        null,
        null,
        null,
        isMethodOnFile,
        false,
        null,
        false,
        null,
        now);
  }
}
