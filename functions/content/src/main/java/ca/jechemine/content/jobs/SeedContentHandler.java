package ca.jechemine.content.jobs;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.SeedContent;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.job.JobHandler;

/// Plants the initial content that is not there yet.
public final class SeedContentHandler extends JobHandler {

  private final SeedContent seedContent;

  public SeedContentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private SeedContentHandler(ContentModule module) {
    super(module.platform());
    this.seedContent = module.seedContent();
  }

  @Override
  protected long run() {
    return seedContent.seed();
  }
}
