package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Files of which somebody else does something right after they were read, once.
final class MeddledFiles implements Files {

  private final Files files;
  private final Queue<Runnable> next = new ArrayDeque<>();

  MeddledFiles(Files files, Runnable meddling) {
    this.files = files;
    next.add(meddling);
  }

  @Override
  public Optional<Versioned<StoredFile>> find(FileId id) {
    Optional<Versioned<StoredFile>> read = files.find(id);
    Optional.ofNullable(next.poll()).ifPresent(Runnable::run);
    return read;
  }

  @Override
  public void announce(StoredFile.Pending file, String viewerAddress, Optional<Receipt> receipt) {
    files.announce(file, viewerAddress, receipt);
  }

  @Override
  public void save(FileChange change, Optional<Receipt> receipt) {
    files.save(change, receipt);
  }

  @Override
  public Page<FileId> due(Instant now, PageRequest page) {
    return files.due(now, page);
  }

  @Override
  public List<StoredFile.Kept> uploadedBy(UserId uploader, Optional<FileId> before, int most) {
    return files.uploadedBy(uploader, before, most);
  }
}
