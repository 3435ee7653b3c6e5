package ca.jechemine.seed;

import ca.jechemine.documents.application.RecordScan;
import ca.jechemine.documents.application.TakeUpload;
import ca.jechemine.documents.application.TakeUpload.Sent;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.FileBytes;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.Uploads.Uploaded;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// The files of the demo catalogue, taken and found clean by the production code that takes
/// uploads, when a resource chooses them.
final class DemoUploads implements FileBytes {

  private final TakeUpload takeUpload;
  private final RecordScan recordScan;
  private final Caller uploader;

  DemoUploads(TakeUpload takeUpload, RecordScan recordScan, UserId administrator) {
    this.takeUpload = takeUpload;
    this.recordScan = recordScan;
    this.uploader =
        new Caller(
            administrator,
            "",
            Role.ADMIN,
            AccountStatus.ACTIVE,
            Set.of(AdminPermission.MANAGE_CONTENT),
            Language.FR);
  }

  /// The file of that name, made of that resource.
  Uploaded take(String name, Draft draft) {
    Sent sent = new Sent(Purpose.RESOURCE_FILE, FileName.of(name), FileType.PDF, null);
    FileId id =
        takeUpload
            .take(sent, DemoFile.of(draft), Optional.of(uploader), "127.0.0.1", Receipts.none())
            .file()
            .id();
    recordScan.record(id, Scan.Verdict.CLEAN);
    return new Uploaded(
        new ResourceFile.Stored(id.value(), name, FileType.PDF.mime()), Optional.of(uploader.id()));
  }

  /// What is made here can be stamped.
  @Override
  public boolean isStampable(ResourceFile.Stored pdf) {
    return true;
  }

  @Override
  public String address(ResourceFile.Stored file, Duration life) {
    throw new UnsupportedOperationException("nobody downloads while the library is planted");
  }

  @Override
  public Optional<String> stamped(ResourceFile.Stored pdf, Stamp stamp, Duration life) {
    throw new UnsupportedOperationException("nobody downloads while the library is planted");
  }
}
