package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.contracts.LegalEvent.LegalDocumentPublished;
import ca.jechemine.identity.SignUpModule;
import ca.jechemine.identity.application.ProjectLegalVersions;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of the legal documents.
public final class ProjectLegalVersionsHandler extends QueueHandler<LegalEvent> {

  private final ProjectLegalVersions project;

  public ProjectLegalVersionsHandler() {
    this(SignUpModule.current());
  }

  private ProjectLegalVersionsHandler(SignUpModule module) {
    super(LegalEvent.class, module.platform(), module.cipher());
    this.project = module.projectLegalVersions();
  }

  @Override
  protected void handle(Delivery<LegalEvent> delivery) {
    switch (delivery.event()) {
      case LegalDocumentPublished published -> project.keep(published);
    }
  }
}
