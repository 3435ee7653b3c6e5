package ca.jechemine.reporting.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.KeepLabels;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what professionals and motifs are called.
public final class KeepLabelsHandler extends QueueHandler<DomainEvent> {

  private final KeepLabels keepLabels;

  public KeepLabelsHandler() {
    this(ReportsModule.current());
  }

  private KeepLabelsHandler(ReportsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.keepLabels = module.keepLabels();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    keepLabels.keep(delivery.event());
  }
}
