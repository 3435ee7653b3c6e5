package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.MalwareScan;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.inspection.Finding;
import ca.jechemine.documents.inspection.Inspection;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Takes the bytes of an upload: looks through what arrived, links it where that was asked for, and
/// keeps it (contract 40 §2.2, §2.4). Asked again, it goes on where it was left, and answers what
/// it answered.
public final class CompleteUpload {

  /// An upload that was taken: its file, and the document that it became, if it did.
  public record Completed(StoredFile.Kept file, Optional<ClientDocument> document) {}

  private final Files files;
  private final Documents documents;
  private final ObjectStore objects;
  private final ClientFiles clientFiles;
  private final AnswerRequest answers;
  private final RecordScan records;
  private final MalwareScan scan;
  private final Ids ids;
  private final InstantSource clock;

  public CompleteUpload(
      Files files,
      Documents documents,
      ObjectStore objects,
      ClientFiles clientFiles,
      AnswerRequest answers,
      RecordScan records,
      MalwareScan scan,
      Ids ids,
      InstantSource clock) {
    this.files = files;
    this.documents = documents;
    this.objects = objects;
    this.clientFiles = clientFiles;
    this.answers = answers;
    this.records = records;
    this.scan = scan;
    this.ids = ids;
    this.clock = clock;
  }

  /// What became of the upload of whoever calls, or of a guest's that they hold the token of.
  ///
  /// @param holdsToken whether they were given the token of this upload
  /// @throws ca.jechemine.kernel.Refusal when it is not theirs, nothing has arrived, what arrived
  ///   is not taken, or it is too late
  public Completed complete(FileId id, Optional<Caller> caller, boolean holdsToken) {
    return Retry.whenStale(() -> completeOnce(id, caller, holdsToken));
  }

  /// Takes bytes that came together with their announcement. They are looked through before they
  /// are put anywhere; that the caller may add to the client's file was asked just now.
  ///
  /// @throws ca.jechemine.kernel.Refusal when they are not taken
  Completed take(
      Versioned<StoredFile.Pending> announced,
      byte[] bytes,
      Optional<Caller> caller,
      Receipts<Completed> receipts) {
    Upload upload = announced.value().upload();
    return switch (inspected(upload, bytes)) {
      case Finding.Sound it -> {
        ObjectStore.Arrival arrival = objects.arrive(upload, bytes);
        Content content = new Content(it.sha256(), it.size(), arrival.tag());
        yield accept(
            announced,
            content,
            Optional.empty(),
            caller.flatMap(by -> document(upload, by)),
            receipts);
      }
      case Finding.Unsound it -> {
        Rejection reason = Rejections.of(it.reason());
        StoredFile.Gone rejected = announced.value().rejected(reason, clock.instant()).cleared();
        files.save(FileChange.of(announced.with(rejected)), Optional.empty());
        throw reason.refusal();
      }
    };
  }

  private static Finding inspected(Upload upload, byte[] bytes) {
    try {
      return Inspection.of(
          new ByteArrayInputStream(bytes), upload.type(), upload.purpose().mostBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private Completed completeOnce(FileId id, Optional<Caller> caller, boolean holdsToken) {
    Versioned<StoredFile> read = files.find(id).orElseThrow(Refusals::noFile);
    return switch (read.value()) {
      case StoredFile.Pending it -> {
        requireOwner(it.upload().uploaderId(), caller, holdsToken);
        yield take(read.with(it), caller);
      }
      case StoredFile.Scanning it -> {
        requireOwner(it.upload().uploaderId(), caller, holdsToken);
        yield keep(it);
      }
      case StoredFile.Available it -> {
        requireOwner(it.upload().uploaderId(), caller, holdsToken);
        yield completed(it);
      }
      case StoredFile.Rejected it -> {
        requireOwner(it.uploader(), caller, holdsToken);
        throw it.reason().refusal();
      }
      case StoredFile.Expired it -> {
        requireOwner(it.uploader(), caller, holdsToken);
        throw Refusals.uploadOver();
      }
      case StoredFile.Deleted it -> {
        requireOwner(Optional.of(it.by()), caller, holdsToken);
        throw Refusals.uploadOver();
      }
    };
  }

  private static void requireOwner(
      Optional<UserId> uploader, Optional<Caller> caller, boolean holdsToken) {
    boolean isOwner = uploader.isPresent() ? caller.map(Caller::id).equals(uploader) : holdsToken;
    if (!isOwner) {
      throw Refusals.noFile();
    }
  }

  private Completed take(Versioned<StoredFile.Pending> read, Optional<Caller> caller) {
    Upload upload = read.value().upload();
    if (upload.isOver(clock.instant())) {
      throw Refusals.uploadOver();
    }
    Arrived arrived =
        objects
            .readArrival(upload.id(), (arrival, content) -> look(upload, arrival, content))
            .orElseThrow(() -> nothingArrived(read));
    return switch (arrived) {
      case Arrived.Sound it ->
          accept(
              read,
              it.content(),
              caller.flatMap(by -> upload.requestId().map(id -> answers.requireOpen(id, by))),
              caller.flatMap(by -> link(upload, by)),
              Receipts.none());
      case Arrived.Unsound it -> throw reject(read, it.reason());
    };
  }

  /// Nothing came, unless somebody took it since the file was read: then it is to be read again.
  private RuntimeException nothingArrived(Versioned<StoredFile.Pending> read) {
    boolean isAsRead =
        files.find(read.value().id()).filter(it -> it.version() == read.version()).isPresent();
    return isAsRead ? Refusals.notUploaded() : new StaleVersion("the file");
  }

  private sealed interface Arrived {
    record Sound(Content content) implements Arrived {}

    record Unsound(Rejection reason) implements Arrived {}
  }

  private static Arrived look(Upload upload, ObjectStore.Arrival arrival, InputStream content)
      throws IOException {
    if (arrival.length() != upload.length()) {
      return new Arrived.Unsound(Rejection.WRONG_LENGTH);
    }
    long most = upload.purpose().mostBytes(upload.type());
    return switch (Inspection.of(content, upload.type(), most)) {
      case Finding.Unsound it -> new Arrived.Unsound(Rejections.of(it.reason()));
      case Finding.Sound it when upload.sha256() != null && !upload.sha256().equals(it.sha256()) ->
          new Arrived.Unsound(Rejection.WRONG_CHECKSUM);
      case Finding.Sound it ->
          new Arrived.Sound(new Content(it.sha256(), it.size(), arrival.tag()));
    };
  }

  private RuntimeException reject(Versioned<StoredFile.Pending> read, Rejection reason) {
    StoredFile.Rejected rejected = read.value().rejected(reason, clock.instant());
    files.save(FileChange.of(read.with(rejected)), Optional.empty());
    return reason.refusal();
  }

  private Completed accept(
      Versioned<StoredFile.Pending> read,
      Content content,
      Optional<Versioned<DocumentRequest.Open>> request,
      Optional<NewDocument> link,
      Receipts<Completed> receipts) {
    Instant now = clock.instant();
    Attachment attachment =
        link.<Attachment>map(it -> new Attachment.Document(it.client(), it.id()))
            .orElseGet(Attachment.None::new);
    StoredFile.Scanning scanning = read.value().scanning(content, attachment, now);
    Optional<ClientDocument> document = link.map(it -> it.of(scanning, now));
    FileChange change =
        new FileChange(
            read.with(scanning),
            document.<DocumentStep>map(DocumentStep.Link::new).orElseGet(DocumentStep.Nothing::new),
            List.of());
    files.save(
        change.with(
            request.flatMap(asked -> document.map(it -> AnswerRequest.received(asked, it, now)))),
        receipts.of(answered(scanning, document)));
    return keep(scanning);
  }

  /// What is going to be answered, unless something breaks in between.
  private Completed answered(StoredFile.Scanning file, Optional<ClientDocument> document) {
    return switch (scan) {
      case GUARD_DUTY -> new Completed(file, document);
      case BUILT_IN -> new Completed(file.clean(), document.map(ClientDocument::readable));
    };
  }

  /// The rights are asked again: they may have ended since the announcement. Who answers a request
  /// has them from that.
  private Optional<NewDocument> link(Upload upload, Caller caller) {
    if (upload.requestId().isEmpty()) {
      upload.clientId().ifPresent(it -> clientFiles.requireContributor(caller, it));
    }
    return document(upload, caller);
  }

  private Optional<NewDocument> document(Upload upload, Caller caller) {
    return upload
        .clientId()
        .map(it ->
            new NewDocument(
                new DocumentId(ids.next()), it, upload.fileName().value(), null, caller));
  }

  /// Whoever died after it was decided left the bytes where they had arrived.
  private Completed keep(StoredFile.Scanning file) {
    if (!objects.keep(file.upload(), file.content())) {
      // Somebody sent other bytes to the same address in between: these were looked through.
      throw Refusals.notUploaded();
    }
    return switch (scan) {
      case GUARD_DUTY -> completed(file);
      case BUILT_IN ->
          records
              .record(file.id(), Scan.Verdict.CLEAN)
              .flatMap(
                  it -> it instanceof StoredFile.Kept kept ? Optional.of(kept) : Optional.empty())
              .map(this::completed)
              .orElseThrow(Refusals::uploadOver);
    };
  }

  private Completed completed(StoredFile.Kept file) {
    Optional<ClientDocument> document =
        file.attachment() instanceof Attachment.Document it
            ? documents.find(it.client(), it.document()).map(Versioned::value)
            : Optional.empty();
    return new Completed(file, document);
  }
}
