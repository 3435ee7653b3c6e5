package ca.jechemine.documents.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.Optional;

/// The documents in clients' files. They are linked, opened and taken out together with their files
/// ([Files]).
public interface Documents {

  /// A document of that client's.
  Optional<Versioned<ClientDocument>> find(UserId client, DocumentId id);

  /// The document that a file is, if it is one.
  default Optional<ClientDocument> of(StoredFile.Kept file) {
    return file.attachment() instanceof Attachment.Document it
        ? find(it.client(), it.document()).map(Versioned::value)
        : Optional.empty();
  }

  /// The client's documents, newest first.
  ///
  /// @param onlyReadable whether to leave out those whose scan is not over
  Page<ClientDocument> list(UserId client, boolean onlyReadable, PageRequest page);

  /// Keeps another name and other notes.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it, or took it out, since it
  ///   was read
  void edit(Versioned<ClientDocument> document, Optional<Receipt> receipt);
}
