package ca.jechemine.notifications.domain;

import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Whether a claimed delivery is sent.
public sealed interface Decision {

  /// It is handed over, trying once.
  ///
  /// `handover` throws [CarrierRefusal] when the service will never take the message,
  /// [CarrierUnavailable] when it did not take it now, and anything else when that is not known.
  record Send(Supplier<Accepted> handover) implements Decision {}

  /// Nothing is sent, for this reason.
  record Suppress(String reason) implements Decision {}

  /// It waits, to be told together with others: `keeping` writes that down for the attempt of that
  /// number, and whoever claims it then finds it settled.
  record Hold(IntConsumer keeping) implements Decision {}
}
