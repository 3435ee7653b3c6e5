package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.MalwareScan;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Does for one file what is due. Whatever is done to bytes is done before that is kept, so that
/// whoever dies in between has it done again; what a client sees goes before the bytes do.
public final class SweepFile {

  /// From when on a scan is too late to be left to itself.
  private static final Duration LATE = Duration.ofDays(1);

  /// What came of it.
  public enum Outcome {
    /// Nothing was to be done.
    NOTHING,
    DONE,
    /// The file is scanned once more, a day and longer after it was announced.
    DONE_AND_OVERDUE,
    /// Its bytes are nowhere.
    LOST
  }

  private final Files files;
  private final ObjectStore objects;
  private final RecordScan records;
  private final MalwareScan scan;
  private final InstantSource clock;

  public SweepFile(
      Files files, ObjectStore objects, RecordScan records, MalwareScan scan, InstantSource clock) {
    this.files = files;
    this.objects = objects;
    this.records = records;
    this.scan = scan;
    this.clock = clock;
  }

  /// Does it, on the file as it is now.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when others change it again and again
  Outcome sweep(FileId id) {
    return Retry.whenStale(() -> files.find(id).map(this::sweepOnce).orElse(Outcome.NOTHING));
  }

  private Outcome sweepOnce(Versioned<StoredFile> read) {
    Instant now = clock.instant();
    if (read.value().dueAt().filter(now::isBefore).isPresent()) {
      // The index shows what it was.
      return Outcome.NOTHING;
    }
    return switch (read.value()) {
      case StoredFile.Pending it -> save(FileChange.of(read.with(it.expired(now))));
      case StoredFile.Scanning it when it.isForsaken(now) -> forsake(read.with(it), now);
      case StoredFile.Scanning it -> scan(read.with(it), now);
      case StoredFile.Available it when it.isForsaken(now) -> forsake(read.with(it), now);
      case StoredFile.Available it -> settle(read.with(it));
      case StoredFile.Gone it -> clear(read.with(it));
    };
  }

  private Outcome forsake(Versioned<? extends StoredFile.Kept> read, Instant now) {
    return save(
        new FileChange(
            read.with(read.value().expired(now)), new DocumentStep.UnlessLetter(), List.of()));
  }

  /// It became a letter after it was kept as unlinked: kept anew, it is not due any more.
  private Outcome settle(Versioned<StoredFile.Available> read) {
    return read.value().attachment() instanceof Attachment.Letter
        ? save(FileChange.of(read))
        : Outcome.NOTHING;
  }

  private Outcome clear(Versioned<StoredFile.Gone> read) {
    StoredFile.Gone file = read.value();
    if (file.isCleared()) {
      return Outcome.NOTHING;
    }
    objects.delete(file.id(), file.purpose());
    return save(FileChange.of(read.with(file.cleared())));
  }

  /// Whoever died before the bytes were kept left them where they had arrived.
  private Outcome scan(Versioned<StoredFile.Scanning> read, Instant now) {
    StoredFile.Scanning file = read.value();
    return switch (scan) {
      case GUARD_DUTY ->
          objects.scanAgain(file.upload()) || objects.keep(file.upload(), file.content())
              ? scanned(read, now)
              : lose(read);
      case BUILT_IN -> objects.keep(file.upload(), file.content()) ? open(file) : lose(read);
    };
  }

  private Outcome scanned(Versioned<StoredFile.Scanning> read, Instant now) {
    StoredFile.Scanning file = read.value();
    save(FileChange.of(read.with(file.scanAgain(now))));
    boolean isLate = file.upload().createdAt().plus(LATE).isBefore(now);
    return isLate ? Outcome.DONE_AND_OVERDUE : Outcome.DONE;
  }

  private Outcome open(StoredFile.Scanning file) {
    Optional<StoredFile> opened = records.record(file.id(), Scan.Verdict.CLEAN);
    return opened.isPresent() ? Outcome.DONE : Outcome.NOTHING;
  }

  private Outcome lose(Versioned<StoredFile.Scanning> read) {
    records.lose(read);
    return Outcome.LOST;
  }

  private Outcome save(FileChange change) {
    files.save(change, Optional.empty());
    return Outcome.DONE;
  }
}
