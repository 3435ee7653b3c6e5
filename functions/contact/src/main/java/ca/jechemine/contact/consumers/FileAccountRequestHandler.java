package ca.jechemine.contact.consumers;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.FileAccountRequest;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what holders ask for their accounts: files it in the inbox.
public final class FileAccountRequestHandler extends QueueHandler<AccountActionRequested> {

  private final FileAccountRequest fileAccountRequest;

  public FileAccountRequestHandler() {
    this(ContactModule.current());
  }

  private FileAccountRequestHandler(ContactModule module) {
    super(AccountActionRequested.class, module.platform(), module.cipher());
    this.fileAccountRequest = module.fileAccountRequest();
  }

  @Override
  protected void handle(Delivery<AccountActionRequested> delivery) {
    fileAccountRequest.file(delivery.event());
  }
}
