package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RematchWaiting;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.contracts.IntakeEvent;
import ca.jechemine.contracts.IntakeEvent.IntakeReopened;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Matches requests anew that waited until a professional took requests again.
public final class RematchWaitingHandler extends QueueHandler<IntakeEvent> {

  private final RematchWaiting rematchWaiting;

  public RematchWaitingHandler() {
    this(RoutingModule.current());
  }

  private RematchWaitingHandler(RoutingModule module) {
    super(IntakeEvent.class, module.platform(), module.cipher());
    this.rematchWaiting = module.rematchWaiting();
  }

  @Override
  protected void handle(Delivery<IntakeEvent> delivery) {
    switch (delivery.event()) {
      case IntakeReopened it ->
          rematchWaiting.rematch(
              new Reopening(new UserId(it.professionalId()), it.emergenciesOnly()),
              it.occurredAt());
    }
  }
}
