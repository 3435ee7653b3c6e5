package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.contracts.ResourceEvent.ResourceFileDropped;
import ca.jechemine.contracts.ResourceEvent.ResourceGifted;
import ca.jechemine.contracts.ResourceEvent.ResourceReviewed;
import ca.jechemine.contracts.ResourceEvent.ResourceSubmitted;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.DropResourceFile;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes that no resource of the library has a file any more.
public final class DropResourceFilesHandler extends QueueHandler<ResourceEvent> {

  private final DropResourceFile dropResourceFile;

  public DropResourceFilesHandler() {
    this(DocumentsModule.current());
  }

  private DropResourceFilesHandler(DocumentsModule module) {
    super(ResourceEvent.class, module.platform(), module.cipher());
    this.dropResourceFile = module.dropResourceFile();
  }

  @Override
  protected void handle(Delivery<ResourceEvent> delivery) {
    switch (delivery.event()) {
      case ResourceFileDropped it -> dropResourceFile.drop(it);
      case ResourceChanged _, ResourceGifted _, ResourceReviewed _, ResourceSubmitted _ ->
          throw new IllegalStateException("the subscription lets dropped files alone through");
    }
  }
}
