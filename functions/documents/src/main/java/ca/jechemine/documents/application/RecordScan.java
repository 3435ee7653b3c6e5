package ca.jechemine.documents.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes what a malware scan found: the file and its document open, or they go.
public final class RecordScan {

  private final Files files;
  private final Documents documents;
  private final ObjectStore objects;
  private final AnswerRequest answers;
  private final InstantSource clock;

  public RecordScan(
      Files files,
      Documents documents,
      ObjectStore objects,
      AnswerRequest answers,
      InstantSource clock) {
    this.files = files;
    this.documents = documents;
    this.objects = objects;
    this.answers = answers;
    this.clock = clock;
  }

  /// Takes it, if the file is still to be scanned; a repetition changes nothing.
  ///
  /// @return the file as it is now, if it is known
  public Optional<StoredFile> record(FileId id, Scan.Verdict verdict) {
    return Retry.whenStale(() -> recordOnce(id, verdict));
  }

  private Optional<StoredFile> recordOnce(FileId id, Scan.Verdict verdict) {
    Optional<Versioned<StoredFile>> read = files.find(id);
    if (read.isEmpty() || !(read.get().value() instanceof StoredFile.Scanning file)) {
      return read.map(Versioned::value);
    }
    Instant now = clock.instant();
    StoredFile next = file.scanned(verdict, now);
    if (next instanceof StoredFile.Available it) {
      objects.settle(it.upload());
    }
    files.save(change(read.get().with(next), file, now), Optional.empty());
    return Optional.of(next);
  }

  /// Gives a file up of which the bytes are nowhere.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed it since it was read
  void lose(Versioned<StoredFile.Scanning> read) {
    Instant now = clock.instant();
    StoredFile next = read.value().expired(now);
    files.save(change(read.with(next), read.value(), now), Optional.empty());
  }

  private FileChange change(Versioned<StoredFile> next, StoredFile.Scanning before, Instant now) {
    Optional<ClientDocument> document = documents.of(before);
    if (document.isEmpty()) {
      return FileChange.of(next);
    }
    return switch (next.value()) {
      case StoredFile.Available _ ->
          opened(next, document.get().readable(), now)
              .with(answers.opened(before, document.get(), now));
      case StoredFile.Gone _ ->
          new FileChange(next, new DocumentStep.Unlink(document.get()), List.of())
              .with(answers.lost(before));
      case StoredFile.Pending _, StoredFile.Scanning _ -> FileChange.of(next);
    };
  }

  private static FileChange opened(
      Versioned<StoredFile> next, ClientDocument document, Instant now) {
    List<DomainEvent> told = NewDocument.told(document, now);
    return new FileChange(next, new DocumentStep.Open(document), told);
  }
}
