package ca.jechemine.payments.domain.plan;

import java.time.Duration;

/// How long access lasts after the end of a period whose renewal is not paid, or not known to be.
@FunctionalInterface
public interface GracePeriod {

  Duration USUAL = Duration.ofDays(7);

  /// As administrators set it last.
  Duration current();
}
