package ca.jechemine.documents.application;

import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.domain.UploadRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes a file that comes in one request (contract 40 §2.1): what else takes two, announced and
/// completed at once. Whoever dies in between leaves an announcement that expires.
public final class TakeUpload {

  private static final long FIRST_VERSION = 1;

  /// What is said of the bytes that are sent, sound in itself.
  ///
  /// @param client whose document it is to become
  public record Sent(Purpose purpose, FileName fileName, FileType type, @Nullable UserId client) {

    /// Without its name, so that it gets into no log.
    @Override
    public String toString() {
      return purpose.code();
    }
  }

  private final Files files;
  private final ClientFiles clientFiles;
  private final CompleteUpload completeUpload;
  private final Ids ids;
  private final InstantSource clock;

  public TakeUpload(
      Files files,
      ClientFiles clientFiles,
      CompleteUpload completeUpload,
      Ids ids,
      InstantSource clock) {
    this.files = files;
    this.clientFiles = clientFiles;
    this.completeUpload = completeUpload;
    this.ids = ids;
    this.clock = clock;
  }

  /// Lets pass who may upload for that purpose; empty is a guest.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when they may not
  public void requireUploader(Purpose purpose, Optional<Caller> caller) {
    if (!UploadRights.mayUpload(purpose, caller)) {
      throw Refusals.notYoursToUpload();
    }
  }

  /// The file of whoever calls, or of a guest.
  ///
  /// @param bytes the file's; they are only read
  /// @throws ca.jechemine.kernel.Refusal when they may not upload for that purpose or client,
  ///   upload too often, or the bytes are none that are taken; nothing is kept of them then
  public Completed take(
      Sent sent,
      byte[] bytes,
      Optional<Caller> caller,
      String viewerAddress,
      Receipts<Completed> receipts) {
    requireUploader(sent.purpose(), caller);
    UserId client = sent.client();
    if (client != null) {
      clientFiles.requireContributor(caller.orElseThrow(Refusals::notYoursToUpload), client);
    }
    Upload upload =
        new Upload(
            new FileId(ids.next()),
            sent.purpose(),
            caller.map(Caller::id).orElse(null),
            sent.fileName(),
            sent.type(),
            bytes.length,
            null,
            client,
            null,
            clock.instant());
    StoredFile.Pending announced = new StoredFile.Pending(upload);
    files.announce(announced, viewerAddress, Optional.empty());
    return completeUpload.take(new Versioned<>(announced, FIRST_VERSION), bytes, caller, receipts);
  }
}
