package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.ForgottenPeople;
import ca.jechemine.documents.domain.ForgottenPerson;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Forgets the documents of somebody whose account was anonymised, what they were asked for, and
/// their name where they shared or asked for some (contract 10 §4.6, §11.9). What is kept, and why,
/// is in ADR 0058.
///
/// Whatever it dies of, a repetition goes on: that somebody is to be forgotten is kept before all
/// else, and each file is one write. Nothing is linked to them afterwards.
public final class ForgetFiles {

  /// As many as one delivery goes through.
  static final int PAGE = 25;

  private final ForgottenPeople forgotten;
  private final Files files;
  private final Documents documents;
  private final ForgetRequests requests;
  private final InstantSource clock;

  public ForgetFiles(
      ForgottenPeople forgotten,
      Files files,
      Documents documents,
      ForgetRequests requests,
      InstantSource clock) {
    this.forgotten = forgotten;
    this.files = files;
    this.documents = documents;
    this.requests = requests;
    this.clock = clock;
  }

  /// Begins with somebody whose account was anonymised, or goes on where a former delivery died.
  public void begin(UserId id) {
    forgotten.begin(id, clock.instant());
    goOn(id);
  }

  /// Forgets the next of somebody's files; has it gone on with until nothing is left.
  public void goOn(UserId id) {
    forgotten.find(id).filter(it -> !it.isDone()).ifPresent(this::part);
  }

  private void part(ForgottenPerson read) {
    Instant now = clock.instant();
    ForgottenPerson after =
        switch (read.stage()) {
          case DOCUMENTS -> documents(read, requests.forget(read.id()), now);
          case UPLOADS -> uploads(read, now);
          case UPLOADS_AGAIN -> uploadsAgain(read, now);
        };
    try {
      forgotten.keep(after, now);
    } catch (StaleVersion goneOn) {
      // Another delivery did the same at the same time, and has it gone on with.
      return;
    }
  }

  /// Those that are left are always the first ones.
  private ForgottenPerson documents(ForgottenPerson read, boolean areRequestsLeft, Instant now) {
    Page<ClientDocument> page = documents.list(read.id(), false, new PageRequest(PAGE, null));
    page.items().forEach(it -> delete(it.client(), it.id(), now));
    return page.following().isPresent() || areRequestsLeft ? read.goneOn(null) : read.staged(now);
  }

  private void delete(UserId client, DocumentId id, Instant now) {
    Retry.whenStale(() -> {
      documents.find(client, id).map(Versioned::value).ifPresent(it -> delete(it, now));
      return id;
    });
  }

  private void delete(ClientDocument document, Instant now) {
    Versioned<StoredFile> read =
        files
            .find(document.file())
            .orElseThrow(() -> new IllegalStateException("a document has no file"));
    StoredFile left =
        read.value() instanceof StoredFile.Kept it
            ? it.deleted(document.client(), now)
            : read.value();
    files.save(
        new FileChange(read.with(left), new DocumentStep.Unlink(document), List.of()),
        Optional.empty());
  }

  /// An index may have shown a request late as well.
  private ForgottenPerson uploadsAgain(ForgottenPerson read, Instant now) {
    ForgottenPerson after = uploads(read, now);
    boolean areRequestsLeft = after.isDone() && requests.forget(read.id());
    return areRequestsLeft ? read.goneOn(read.next()) : after;
  }

  private ForgottenPerson uploads(ForgottenPerson read, Instant now) {
    List<StoredFile.Kept> uploads = files.uploadedBy(read.id(), read.behind(), PAGE);
    uploads.forEach(it -> forget(it.id(), read.id(), now));
    return uploads.size() < PAGE ? read.staged(now) : read.goneOn(uploads.getLast().id());
  }

  private void forget(FileId id, UserId uploader, Instant now) {
    Retry.whenStale(() -> {
      files.find(id).ifPresent(it -> forget(it, uploader, now));
      return id;
    });
  }

  private void forget(Versioned<StoredFile> read, UserId uploader, Instant now) {
    if (!(read.value() instanceof StoredFile.Kept file)) {
      return;
    }
    switch (file.attachment()) {
      case Attachment.None _ when file.upload().purpose().expiresUnlinked() ->
          files.save(
              new FileChange(
                  read.with(file.deleted(uploader, now)),
                  new DocumentStep.UnlessLetter(),
                  List.of()),
              Optional.empty());
      case Attachment.Document it -> forgetSharer(it, uploader);
      // What the team works with, and the letters of appointments: those go with the appointment.
      case Attachment.None _, Attachment.Letter _ -> {}
    }
  }

  private void forgetSharer(Attachment.Document document, UserId uploader) {
    documents
        .find(document.client(), document.document())
        .filter(it -> it.value().sharedByUser().equals(uploader))
        .filter(it -> !it.value().sharer().equals(ClientDocument.FORGOTTEN))
        .ifPresent(it -> documents.edit(it.with(it.value().withoutSharer()), Optional.empty()));
  }
}
