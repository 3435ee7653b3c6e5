package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The stored files.
public interface Files {

  /// A file as it is now, with what it belongs to.
  Optional<Versioned<StoredFile>> find(FileId id);

  /// Takes an announcement, at version 1, and counts it: 15 letters an hour from one address of the
  /// network, 200 files an hour of one person.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when there were as many; nothing was taken
  void announce(StoredFile.Pending file, String viewerAddress, Optional<Receipt> receipt);

  /// Carries a change out.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the file, or what it belongs to
  ///   changed, since it was read, or when a document would be linked to or by somebody who is
  ///   forgotten; nothing was written
  void save(FileChange change, Optional<Receipt> receipt);

  /// Those about which something is to be done by then, the longest waiting first. It may show some
  /// about which it was done a moment ago.
  Page<FileId> due(Instant now, PageRequest page);

  /// The files that somebody uploaded and that are there, newest first, from that one on.
  List<StoredFile.Kept> uploadedBy(UserId uploader, Optional<FileId> before, int most);
}
