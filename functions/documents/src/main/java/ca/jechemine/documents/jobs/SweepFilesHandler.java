package ca.jechemine.documents.jobs;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.SweepFiles;
import ca.jechemine.documents.application.SweepFiles.Report;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import java.util.List;
import java.util.Map;

/// Gives up what did not come or was linked to nothing, deletes the bytes of what is gone, and has
/// scanned again what was not.
public final class SweepFilesHandler extends JobHandler {

  private final SweepFiles sweepFiles;
  private final Log log;

  public SweepFilesHandler() {
    this(DocumentsModule.current());
  }

  private SweepFilesHandler(DocumentsModule module) {
    super(module.platform());
    this.sweepFiles = module.sweepFiles();
    this.log = module.log();
  }

  @Override
  protected long run() {
    Report report = sweepFiles.sweep(new Logged(log));
    log.measure(
        "files swept",
        Map.of(),
        List.of(
            Metric.count("overdueScans", report.overdue()),
            Metric.count("lostFiles", report.lost())));
    if (report.failed() > 0) {
      throw new IllegalStateException(report.failed() + " files could not be swept");
    }
    return report.done();
  }

  private record Logged(Log log) implements SweepFiles.Watch {

    @Override
    public void failed(FileId id, RuntimeException failure) {
      log.error("file not swept", Map.of("fileId", id.value()), failure);
    }

    @Override
    public void lost(FileId id) {
      log.error(
          "the bytes of a file are lost",
          Map.of("fileId", id.value()),
          new IllegalStateException("neither kept nor arrived"));
    }
  }
}
