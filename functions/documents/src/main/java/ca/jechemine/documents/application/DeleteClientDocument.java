package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRights;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.Involvement;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.List;

/// Takes a document out of a client's file, and its file with it, in one step: from then on nobody
/// reads either (contract 40 §2.3). The bytes go a little later, and what fails there changes
/// nothing of that. A request that it answered, and nobody could read it yet, is open again.
public final class DeleteClientDocument {

  private final Files files;
  private final Documents documents;
  private final ClientFiles clientFiles;
  private final AnswerRequest answers;
  private final InstantSource clock;

  public DeleteClientDocument(
      Files files,
      Documents documents,
      ClientFiles clientFiles,
      AnswerRequest answers,
      InstantSource clock) {
    this.files = files;
    this.documents = documents;
    this.clientFiles = clientFiles;
    this.answers = answers;
    this.clock = clock;
  }

  /// Deletes it.
  ///
  /// @return the document as it was
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the client has no such document that the
  ///   caller may know of, also when it was deleted before
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs to delete
  public ClientDocument delete(
      Caller caller, UserId client, DocumentId id, Receipts<ClientDocument> receipts) {
    return Retry.whenStale(() -> deleteOnce(caller, client, id, receipts));
  }

  private ClientDocument deleteOnce(
      Caller caller, UserId client, DocumentId id, Receipts<ClientDocument> receipts) {
    ClientDocument document =
        documents.find(client, id).map(Versioned::value).orElseThrow(Refusals::noDocument);
    Involvement as = clientFiles.involvement(caller, client);
    if (!DocumentRights.maySee(as, caller, document)) {
      throw Refusals.noDocument();
    }
    if (!DocumentRights.mayDelete(as, caller, document)) {
      throw Refusals.notYoursToDelete();
    }
    Versioned<StoredFile> file =
        files.find(document.file()).orElseThrow(() -> new StaleVersion("the file"));
    if (!(file.value() instanceof StoredFile.Kept kept)) {
      // It went together with the document, between the two reads.
      throw new StaleVersion("the file");
    }
    FileChange change =
        new FileChange(
            file.with(kept.deleted(caller.id(), clock.instant())),
            new DocumentStep.Unlink(document),
            List.of());
    files.save(change.with(answers.lost(kept)), receipts.of(document));
    return document;
  }
}
