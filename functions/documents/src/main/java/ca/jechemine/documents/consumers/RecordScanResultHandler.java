package ca.jechemine.documents.consumers;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.RecordScan;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.queue.MessageHandler;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Consumes what GuardDuty Malware Protection for S3 found, as EventBridge tells it ("GuardDuty
/// Malware Protection Object Scan Result", docs.aws.amazon.com/guardduty/latest/ug/
/// monitor-with-eventbridge-s3-malware-protection.html). Fails closed: only `NO_THREATS_FOUND`
/// opens a file.
public final class RecordScanResultHandler extends MessageHandler {

  private static final Pattern KEY = Pattern.compile("uploads/files/([0-9a-f]{24})");

  private final RecordScan recordScan;

  public RecordScanResultHandler() {
    this(DocumentsModule.current());
  }

  private RecordScanResultHandler(DocumentsModule module) {
    super(module.platform());
    this.recordScan = module.recordScan();
  }

  @Override
  protected void consume(String body) {
    ScanResult.Detail detail = Json.read(ScanResult.class, body).detail();
    file(detail).ifPresent(it -> recordScan.record(it, verdict(detail)));
  }

  private static Optional<FileId> file(ScanResult.Detail detail) {
    Matcher key = KEY.matcher(detail.s3ObjectDetails().objectKey());
    return key.matches() ? Optional.of(new FileId(key.group(1))) : Optional.empty();
  }

  private static Scan.Verdict verdict(ScanResult.Detail detail) {
    ScanResult.@Nullable Details details = detail.scanResultDetails();
    String status = details == null ? "" : details.scanResultStatus();
    return switch (status) {
      case "NO_THREATS_FOUND" -> Scan.Verdict.CLEAN;
      case "THREATS_FOUND" -> Scan.Verdict.INFECTED;
      default -> Scan.Verdict.ERROR;
    };
  }
}
