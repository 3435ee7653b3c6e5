package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// Documents of which somebody else does something right after they were read, once.
final class MeddledDocuments implements Documents {

  private final Documents documents;
  private final Queue<Runnable> next = new ArrayDeque<>();

  MeddledDocuments(Documents documents, Runnable meddling) {
    this.documents = documents;
    next.add(meddling);
  }

  @Override
  public Optional<Versioned<ClientDocument>> find(UserId client, DocumentId id) {
    Optional<Versioned<ClientDocument>> read = documents.find(client, id);
    Optional.ofNullable(next.poll()).ifPresent(Runnable::run);
    return read;
  }

  @Override
  public Page<ClientDocument> list(UserId client, boolean onlyReadable, PageRequest page) {
    return documents.list(client, onlyReadable, page);
  }

  @Override
  public void edit(Versioned<ClientDocument> document, Optional<Receipt> receipt) {
    documents.edit(document, receipt);
  }
}
