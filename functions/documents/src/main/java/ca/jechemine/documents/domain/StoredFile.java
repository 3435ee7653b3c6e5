package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A file from its announcement to its end:
///
/// ```
/// Pending ──► Scanning ──► Available
///    │           │             └──► Deleted | Expired
///    │           └──► Rejected | Deleted | Expired
///    └──► Rejected | Expired
/// ```
///
/// What is available has its bytes in the place where they are kept. What is gone keeps who and
/// when, never the name.
public sealed interface StoredFile {

  /// How long a file may be there without being linked to anything (contract 40 §2.1).
  Duration UNLINKED_FOR = Duration.ofHours(24);

  /// How much longer a letter may be: a booking of the last moment is heard of a little later.
  Duration BOOKINGS_ARE_HEARD_OF_WITHIN = Duration.ofHours(24);

  /// How long whoever read the file before it was gone may still be writing bytes of it: longer
  /// than any function is let run. What is deleted earlier could come back.
  Duration WRITING_ENDS_WITHIN = Duration.ofMinutes(2);

  FileId id();

  /// When something is to be done about it, if nothing happens to it before.
  Optional<Instant> dueAt();

  /// Announced: its bytes may come.
  record Pending(Upload upload) implements StoredFile {

    @Override
    public FileId id() {
      return upload.id();
    }

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(upload.createdAt().plus(Upload.COMPLETED_WITHIN));
    }

    /// The bytes are there and sound: they are kept, and scanned for malware.
    public Scanning scanning(Content content, Attachment attachment, Instant now) {
      return new Scanning(upload, content, attachment, Scan.begun(now));
    }

    /// The bytes are none that are taken.
    public Rejected rejected(Rejection reason, Instant now) {
      return Rejected.of(upload, reason, now);
    }

    /// They did not come in time.
    public Expired expired(Instant now) {
      return Expired.of(upload, now);
    }
  }

  /// Its bytes are there and were found sound.
  sealed interface Kept extends StoredFile {

    Upload upload();

    Content content();

    Attachment attachment();

    /// The same file, belonging to that.
    Kept attachedTo(Attachment next);

    @Override
    default FileId id() {
      return upload().id();
    }

    /// Somebody who may deletes it.
    default Deleted deleted(UserId by, Instant now) {
      return new Deleted(id(), upload().purpose(), by, now, false);
    }

    /// Nothing came to be linked to it.
    default Expired expired(Instant now) {
      return Expired.of(upload(), now);
    }

    /// Whether nothing was linked to it for too long.
    default boolean isForsaken(Instant now) {
      return forsakenAt().filter(it -> !now.isBefore(it)).isPresent();
    }

    /// When it will be, if nothing comes to be linked to it.
    default Optional<Instant> forsakenAt() {
      if (!upload().purpose().expiresUnlinked() || !(attachment() instanceof Attachment.None)) {
        return Optional.empty();
      }
      Instant unlinked = upload().createdAt().plus(UNLINKED_FOR);
      return Optional.of(
          upload().purpose() == Purpose.REFERRAL
              ? unlinked.plus(BOOKINGS_ARE_HEARD_OF_WITHIN)
              : unlinked);
    }
  }

  /// Its malware scan is not over: nobody reads it but the uploader and administrators.
  record Scanning(Upload upload, Content content, Attachment attachment, Scan scan)
      implements Kept {

    @Override
    public Optional<Instant> dueAt() {
      return Optional.of(scan.dueAt());
    }

    @Override
    public Scanning attachedTo(Attachment next) {
      return new Scanning(upload, content, next, scan);
    }

    /// What the scanner said. A failure changes nothing but that it is known.
    public StoredFile scanned(Scan.Verdict verdict, Instant now) {
      return switch (verdict) {
        case CLEAN -> clean();
        case INFECTED -> Rejected.of(upload, Rejection.INFECTED, now);
        case ERROR -> new Scanning(upload, content, attachment, scan.failed());
      };
    }

    /// The same file once nothing was found.
    public Available clean() {
      return new Available(upload, content, attachment);
    }

    /// It is scanned once more.
    public Scanning scanAgain(Instant now) {
      return new Scanning(upload, content, attachment, scan.again(now));
    }
  }

  /// It may be read by whoever may.
  record Available(Upload upload, Content content, Attachment attachment) implements Kept {

    @Override
    public Optional<Instant> dueAt() {
      return forsakenAt();
    }

    @Override
    public Available attachedTo(Attachment next) {
      return new Available(upload, content, next);
    }
  }

  /// It is no more; its bytes go as soon as nobody writes any.
  sealed interface Gone extends StoredFile {

    Purpose purpose();

    Instant at();

    /// Whether its bytes are deleted.
    boolean isCleared();

    /// Its bytes are deleted.
    Gone cleared();

    @Override
    default Optional<Instant> dueAt() {
      return isCleared() ? Optional.empty() : Optional.of(at().plus(WRITING_ENDS_WITHIN));
    }
  }

  /// Its bytes were not taken. Whoever uploaded it is told again when they ask again.
  record Rejected(
      FileId id,
      Purpose purpose,
      Optional<UserId> uploader,
      Rejection reason,
      Instant at,
      boolean isCleared)
      implements Gone {

    static Rejected of(Upload upload, Rejection reason, Instant now) {
      return new Rejected(upload.id(), upload.purpose(), upload.uploaderId(), reason, now, false);
    }

    @Override
    public Rejected cleared() {
      return new Rejected(id, purpose, uploader, reason, at, true);
    }
  }

  /// Its bytes did not come in time, or nothing was linked to it.
  record Expired(
      FileId id, Purpose purpose, Optional<UserId> uploader, Instant at, boolean isCleared)
      implements Gone {

    static Expired of(Upload upload, Instant now) {
      return new Expired(upload.id(), upload.purpose(), upload.uploaderId(), now, false);
    }

    @Override
    public Expired cleared() {
      return new Expired(id, purpose, uploader, at, true);
    }
  }

  /// Somebody deleted it: the tombstone.
  record Deleted(FileId id, Purpose purpose, UserId by, Instant at, boolean isCleared)
      implements Gone {

    @Override
    public Deleted cleared() {
      return new Deleted(id, purpose, by, at, true);
    }
  }
}
