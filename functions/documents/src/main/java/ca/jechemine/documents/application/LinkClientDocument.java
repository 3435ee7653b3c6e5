package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Links a file that the caller uploaded to the client whose document it becomes (contract 40
/// §2.3). A file whose malware scan goes on is linked as well; its document opens when that is
/// over.
public final class LinkClientDocument {

  /// What is asked for, sound in itself.
  ///
  /// @param name on one line
  public record Wish(FileId file, String name, @Nullable String notes) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "wish for " + file;
    }
  }

  /// The document that the file is.
  ///
  /// @param isNew whether it was not that client's already
  public record Linked(ClientDocument document, boolean isNew) {}

  private final Files files;
  private final Documents documents;
  private final ClientFiles clientFiles;
  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public LinkClientDocument(
      Files files,
      Documents documents,
      ClientFiles clientFiles,
      Readings readings,
      Ids ids,
      InstantSource clock) {
    this.files = files;
    this.documents = documents;
    this.clientFiles = clientFiles;
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// Links it, unless it is that client's already.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such client, it is not theirs to do, the
  ///   file is none that they uploaded to share it with a client, or it is another client's
  public Linked link(Reader reader, UserId client, Wish wish, Receipts<Linked> receipts) {
    return Retry.whenStale(() -> linkOnce(reader, client, wish, receipts));
  }

  private Linked linkOnce(Reader reader, UserId client, Wish wish, Receipts<Linked> receipts) {
    clientFiles.requireContributor(reader.caller(), client);
    Versioned<StoredFile> read = files.find(wish.file()).orElseThrow(Refusals::notYourUpload);
    if (!(read.value() instanceof StoredFile.Kept file) || !isOffered(file, reader.id())) {
      throw Refusals.notYourUpload();
    }
    return switch (file.attachment()) {
      case Attachment.None _ -> linked(read.with(file), reader, client, wish, receipts);
      case Attachment.Document it when it.client().equals(client) -> found(it, reader, receipts);
      case Attachment.Document _, Attachment.Letter _ -> throw Refusals.linkedElsewhere();
    };
  }

  /// What nothing was linked to for too long is as good as expired, whether it was noticed or not.
  private boolean isOffered(StoredFile.Kept file, UserId caller) {
    return file.upload().isBy(caller)
        && file.upload().purpose() == Purpose.PATIENT_DOCUMENT
        && !file.isForsaken(clock.instant());
  }

  private Linked linked(
      Versioned<StoredFile.Kept> read,
      Reader reader,
      UserId client,
      Wish wish,
      Receipts<Linked> receipts) {
    Instant now = clock.instant();
    NewDocument link =
        new NewDocument(
            new DocumentId(ids.next()), client, wish.name(), wish.notes(), reader.caller());
    StoredFile.Kept next = read.value().attachedTo(new Attachment.Document(client, link.id()));
    ClientDocument document = link.of(next, now);
    Linked linked = new Linked(document, true);
    files.save(
        new FileChange(
            read.with(next), new DocumentStep.Link(document), NewDocument.told(document, now)),
        receipts.of(linked));
    return linked;
  }

  /// Nothing changes, so that it is a reading (docs/adr/0035). Of several requests with one key
  /// that came at once, the first one's receipt is there: whoever keeps another is told so.
  private Linked found(Attachment.Document known, Reader reader, Receipts<Linked> receipts) {
    Versioned<ClientDocument> read =
        documents
            .find(known.client(), known.document())
            .orElseThrow(() -> new StaleVersion("the document"));
    Linked linked = new Linked(read.value(), false);
    Optional<Receipt> receipt = receipts.of(linked);
    if (receipt.isPresent()) {
      documents.edit(read, receipt);
    }
    readings.keep(
        ids.next(), reader, known.client(), Optional.of(known.document().value()), clock.instant());
    return linked;
  }
}
