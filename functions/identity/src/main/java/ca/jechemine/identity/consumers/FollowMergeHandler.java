package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.contracts.MergeEvent.MergeReported;
import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.FollowMerge;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what is told of merges: moves what this domain keeps, and hears of the other parts.
public final class FollowMergeHandler extends QueueHandler<MergeEvent> {

  private final Merging merging;
  private final FollowMerge followMerge;

  public FollowMergeHandler() {
    this(MergeModule.current());
  }

  private FollowMergeHandler(MergeModule module) {
    super(MergeEvent.class, module.platform(), module.cipher());
    this.merging = module.merging();
    this.followMerge = module.followMerge();
  }

  @Override
  protected void handle(Delivery<MergeEvent> delivery) {
    if (delivery.event() instanceof MergeReported it) {
      followMerge.report(it);
    } else {
      merging.follow(delivery.event(), followMerge::move);
    }
  }
}
