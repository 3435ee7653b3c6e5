package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.FileEvent;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.contracts.FileEvent.GuaranteeApproved;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.NoteFileRead;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes who read what of whom, or decided what, in the other domains.
public final class NoteFileReadHandler extends QueueHandler<FileEvent> {

  private final NoteFileRead noteFileRead;

  public NoteFileReadHandler() {
    this(UserModule.current());
  }

  private NoteFileReadHandler(UserModule module) {
    super(FileEvent.class, module.platform(), module.cipher());
    this.noteFileRead = module.noteFileRead();
  }

  @Override
  protected void handle(Delivery<FileEvent> delivery) {
    switch (delivery.event()) {
      case FileRead read -> noteFileRead.note(read);
      case FileChanged changed -> noteFileRead.note(changed);
      case GuaranteeApproved approved -> noteFileRead.note(approved);
    }
  }
}
