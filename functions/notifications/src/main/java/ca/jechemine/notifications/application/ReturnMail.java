package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Return;
import ca.jechemine.notifications.domain.Returns;
import java.time.InstantSource;

/// Writes down what came back, so that nothing more is sent where it cannot or should not arrive.
public final class ReturnMail {

  private final Returns returns;
  private final InstantSource clock;

  public ReturnMail(Returns returns, InstantSource clock) {
    this.returns = returns;
    this.clock = clock;
  }

  /// It came back for good.
  public void cameBack(String deliveryId, Return cause) {
    returns.note(deliveryId, cause, clock.instant());
  }

  /// It could not be delivered now.
  public void isLate(String deliveryId) {
    returns.noteTransient(deliveryId);
  }
}
