package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.MergingModule;
import ca.jechemine.appointments.application.MergeClients;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `MergeClientsQueue`
public final class MergeClientsHandler extends QueueHandler<MergeEvent> {

  private final Merging merging;
  private final MergeClients mergeClients;

  public MergeClientsHandler() {
    this(MergingModule.current());
  }

  private MergeClientsHandler(MergingModule module) {
    super(MergeEvent.class, module.platform(), module.cipher());
    this.merging = module.merging();
    this.mergeClients = module.mergeClients();
  }

  @Override
  protected void handle(Delivery<MergeEvent> delivery) {
    merging.follow(delivery.event(), mergeClients::move);
  }
}
