package ca.jechemine.documents.jobs;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.RemindOfRequests;
import ca.jechemine.runtime.job.JobHandler;

/// Reminds clients of the documents that they are asked for.
public final class RemindDocumentRequestsHandler extends JobHandler {

  private final RemindOfRequests remindOfRequests;

  public RemindDocumentRequestsHandler() {
    this(DocumentsModule.current());
  }

  private RemindDocumentRequestsHandler(DocumentsModule module) {
    super(module.platform());
    this.remindOfRequests = module.remindOfRequests();
  }

  @Override
  protected long run() {
    return remindOfRequests.remind();
  }
}
