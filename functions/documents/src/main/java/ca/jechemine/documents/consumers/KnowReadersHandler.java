package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingDocumentsContinued;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ForgetFiles;
import ca.jechemine.documents.application.KnowReaders;
import ca.jechemine.documents.domain.MergedReaders;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps what rights follow from, and forgets those whose
/// accounts were anonymised. One function does both, so that nothing is linked to who is being
/// forgotten. Of two accounts that become one, what was the one's is the other's.
public final class KnowReadersHandler extends QueueHandler<DomainEvent> {

  private final KnowReaders knowReaders;
  private final ForgetFiles forgetFiles;
  private final MergedReaders mergedReaders;
  private final Merging merging;

  public KnowReadersHandler() {
    this(DocumentsModule.current());
  }

  private KnowReadersHandler(DocumentsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowReaders = module.knowReaders();
    this.forgetFiles = module.forgetFiles();
    this.mergedReaders = module.mergedReaders();
    this.merging = module.merging();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      knowReaders.keep(it);
      if (it.isForgotten()) {
        forgetFiles.begin(new UserId(it.userId()));
      }
    } else if (event instanceof ForgettingDocumentsContinued it) {
      forgetFiles.goOn(new UserId(it.userId()));
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergedReaders::move);
    }
  }
}
