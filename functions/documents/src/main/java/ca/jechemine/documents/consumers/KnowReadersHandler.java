package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.KnowReaders;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts.
public final class KnowReadersHandler extends QueueHandler<AccountEvent> {

  private final KnowReaders knowReaders;

  public KnowReadersHandler() {
    this(DocumentsModule.current());
  }

  private KnowReadersHandler(DocumentsModule module) {
    super(AccountEvent.class, module.platform(), module.cipher());
    this.knowReaders = module.knowReaders();
  }

  @Override
  protected void handle(Delivery<AccountEvent> delivery) {
    switch (delivery.event()) {
      case AccountChanged it -> knowReaders.keep(it);
    }
  }
}
