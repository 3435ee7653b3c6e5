package ca.jechemine.documents.application;

import ca.jechemine.contracts.ResourceEvent.ResourceFileDropped;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Deletes a file that no resource of the library has any more: its row first, its bytes a little
/// later (`SweepFile`). What was deleted before stays so.
public final class DropResourceFile {

  private final Files files;
  private final InstantSource clock;

  public DropResourceFile(Files files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /// Deletes it, unless it is something else than a file of the library, or belongs to something.
  public void drop(ResourceFileDropped event) {
    FileId id = new FileId(event.fileId());
    Retry.whenStale(() -> {
      files.find(id).ifPresent(it -> drop(it, new UserId(event.droppedByUserId())));
      return id;
    });
  }

  private void drop(Versioned<StoredFile> read, UserId by) {
    if (read.value() instanceof StoredFile.Kept file
        && file.upload().purpose() == Purpose.RESOURCE_FILE
        && file.attachment() instanceof Attachment.None) {
      files.save(FileChange.of(read.with(file.deleted(by, clock.instant()))), Optional.empty());
    }
  }
}
