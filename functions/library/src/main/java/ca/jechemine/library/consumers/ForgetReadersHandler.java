package ca.jechemine.library.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ForgetReader;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: forgets those that were anonymised. That they are is known
/// before, so that nothing is assigned to whom is being forgotten, nor by them.
public final class ForgetReadersHandler extends QueueHandler<DomainEvent> {

  private final RelateReaders relateReaders;
  private final ForgetReader forgetReader;

  public ForgetReadersHandler() {
    this(ReviewModule.current());
  }

  private ForgetReadersHandler(ReviewModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.relateReaders = module.relateReaders();
    this.forgetReader = module.forgetReader();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    if (delivery.event() instanceof AccountChanged it && it.isForgotten()) {
      relateReaders.keep(it);
      forgetReader.forget(new UserId(it.userId()));
    }
  }
}
