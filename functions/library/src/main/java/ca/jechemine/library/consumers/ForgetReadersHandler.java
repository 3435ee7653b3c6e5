package ca.jechemine.library.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ForgetReader;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.library.domain.MergedShelves;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: forgets those that were anonymised; of two that become one,
/// moves what is on the shelf of the one to that of the other. That somebody is forgotten is known
/// before, so that nothing is assigned to whom is being forgotten, nor by them.
public final class ForgetReadersHandler extends QueueHandler<DomainEvent> {

  private final RelateReaders relateReaders;
  private final ForgetReader forgetReader;
  private final MergedShelves mergedShelves;
  private final Merging merging;

  public ForgetReadersHandler() {
    this(ReviewModule.current());
  }

  private ForgetReadersHandler(ReviewModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.relateReaders = module.relateReaders();
    this.forgetReader = module.forgetReader();
    this.mergedShelves = module.mergedShelves();
    this.merging = module.merging();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it && it.isForgotten()) {
      relateReaders.keep(it);
      forgetReader.forget(new UserId(it.userId()));
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergedShelves::move);
    }
  }
}
