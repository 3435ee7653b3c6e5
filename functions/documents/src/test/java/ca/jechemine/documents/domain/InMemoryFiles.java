package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Files in memory, for tests. Nobody's uploads are counted, and no requests are answered.
public final class InMemoryFiles implements Files {

  private final Map<FileId, Versioned<StoredFile>> files = new HashMap<>();
  private final List<DomainEvent> told = new ArrayList<>();
  private final InMemoryDocuments documents;
  private final InMemoryRelations relations;

  /// @param documents what they are documents of
  /// @param relations whose letters they are
  public InMemoryFiles(InMemoryDocuments documents, InMemoryRelations relations) {
    this.documents = documents;
    this.relations = relations;
  }

  @Override
  public synchronized Optional<Versioned<StoredFile>> find(FileId id) {
    return Optional.ofNullable(files.get(id)).map(it -> it.with(attached(it.value())));
  }

  private StoredFile attached(StoredFile file) {
    return file instanceof StoredFile.Kept it
            && it.attachment() instanceof Attachment.None
            && relations.letter(it.id()).isPresent()
        ? it.attachedTo(relations.letter(it.id()).get())
        : file;
  }

  @Override
  public synchronized void announce(
      StoredFile.Pending file, String viewerAddress, Optional<Receipt> receipt) {
    files.put(file.id(), new Versioned<>(file, 1));
  }

  @Override
  public synchronized void save(FileChange change, Optional<Receipt> receipt) {
    StoredFile next = change.file().value();
    Versioned<StoredFile> known = files.get(next.id());
    if (known == null || known.version() != change.file().version()) {
      throw new StaleVersion("the file");
    }
    if (change.document() instanceof DocumentStep.UnlessLetter
        && relations.letter(next.id()).isPresent()) {
      throw new StaleVersion("the letter");
    }
    documents.take(change.document());
    files.put(next.id(), new Versioned<>(own(next), known.version() + 1));
    told.addAll(change.events());
  }

  /// The letter of an appointment is kept by who keeps appointments.
  private static StoredFile own(StoredFile file) {
    return file instanceof StoredFile.Kept it && it.attachment() instanceof Attachment.Letter
        ? it.attachedTo(new Attachment.None())
        : file;
  }

  @Override
  public synchronized Page<FileId> due(Instant now, PageRequest page) {
    int from = page.start().map(it -> Integer.parseInt(it.value())).orElse(0);
    List<FileId> rest =
        files.values().stream()
            .map(Versioned::value)
            .filter(it -> it.dueAt().filter(at -> !at.isAfter(now)).isPresent())
            .sorted(Comparator.comparing((StoredFile it) -> it.dueAt().orElseThrow()))
            .map(StoredFile::id)
            .skip(from)
            .toList();
    return rest.size() <= page.limit()
        ? new Page<>(rest, null)
        : new Page<>(
            rest.subList(0, page.limit()), new Position(String.valueOf(from + page.limit())));
  }

  @Override
  public synchronized List<StoredFile.Kept> uploadedBy(
      UserId uploader, Optional<FileId> before, int most) {
    return files.values().stream()
        .map(Versioned::value)
        .flatMap(it -> it instanceof StoredFile.Kept kept ? Stream.of(kept) : Stream.empty())
        .filter(it -> it.upload().isBy(uploader))
        .filter(it -> before.isEmpty() || it.id().value().compareTo(before.get().value()) < 0)
        .sorted(Comparator.comparing((StoredFile.Kept it) -> it.id().value()).reversed())
        .limit(most)
        .toList();
  }

  /// What was told, the oldest first.
  public synchronized List<DomainEvent> told() {
    return List.copyOf(told);
  }

  /// Puts a file there as it is, and what it is a document of.
  public synchronized void plant(StoredFile file, DocumentStep document) {
    documents.take(document);
    files.put(file.id(), new Versioned<>(file, 1));
  }
}
