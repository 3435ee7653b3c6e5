package ca.jechemine.documents.domain;

import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents in memory, for tests.
public final class InMemoryDocuments implements Documents {

  private final Map<DocumentId, Versioned<ClientDocument>> documents = new HashMap<>();

  @Override
  public synchronized Optional<Versioned<ClientDocument>> find(UserId client, DocumentId id) {
    return Optional.ofNullable(documents.get(id)).filter(it -> it.value().client().equals(client));
  }

  @Override
  public synchronized Page<ClientDocument> list(
      UserId client, boolean onlyReadable, PageRequest page) {
    Optional<String> after = page.start().map(Position::value);
    List<ClientDocument> rest =
        documents.values().stream()
            .map(Versioned::value)
            .filter(it -> it.client().equals(client))
            .filter(it -> it.isReadable() || !onlyReadable)
            .filter(it -> after.isEmpty() || it.id().value().compareTo(after.get()) < 0)
            .sorted(Comparator.comparing((ClientDocument it) -> it.id().value()).reversed())
            .toList();
    if (rest.size() <= page.limit()) {
      return new Page<>(rest, null);
    }
    List<ClientDocument> shown = rest.subList(0, page.limit());
    return new Page<>(shown, new Position(shown.getLast().id().value()));
  }

  @Override
  public synchronized void edit(Versioned<ClientDocument> document, Optional<Receipt> receipt) {
    ClientDocument next = document.value();
    Optional<Versioned<ClientDocument>> known = find(next.client(), next.id());
    boolean isAsRead =
        known
            .filter(it -> it.version() == document.version())
            .filter(it -> it.value().isReadable() == next.isReadable())
            .isPresent();
    if (!isAsRead) {
      throw new StaleVersion("the document");
    }
    documents.put(next.id(), new Versioned<>(next, document.version() + 1));
  }

  /// @throws StaleVersion when it cannot be done; nothing was
  synchronized void take(DocumentStep step) {
    switch (step) {
      case DocumentStep.Nothing _, DocumentStep.UnlessLetter _ -> {}
      case DocumentStep.Link it ->
          documents.put(it.document().id(), new Versioned<>(it.document(), 1));
      case DocumentStep.Open it -> open(it.document());
      case DocumentStep.Unlink it -> documents.remove(it.document().id());
    }
  }

  private void open(ClientDocument document) {
    Versioned<ClientDocument> known =
        find(document.client(), document.id()).orElseThrow(() -> new StaleVersion("the document"));
    documents.put(document.id(), known.with(known.value().readable()));
  }
}
