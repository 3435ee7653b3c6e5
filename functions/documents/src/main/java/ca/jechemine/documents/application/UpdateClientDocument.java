package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentEdit;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.DocumentRights;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.Involvement;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Changes what a document is called and what is noted of it (contract 40 §2.3).
public final class UpdateClientDocument {

  /// What is shown afterwards.
  ///
  /// @param isForClient whether to show it as to the client, without notes
  public record Updated(ClientDocument document, boolean isForClient) {}

  private final Documents documents;
  private final ClientFiles clientFiles;
  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public UpdateClientDocument(
      Documents documents,
      ClientFiles clientFiles,
      Readings readings,
      Ids ids,
      InstantSource clock) {
    this.documents = documents;
    this.clientFiles = clientFiles;
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// The document afterwards. When nothing changes, it is a reading (docs/adr/0035).
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the client has no such document that the
  ///   caller may know of
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs to change
  public Updated update(Reader reader, UserId client, DocumentId id, DocumentEdit edit) {
    return Retry.whenStale(() -> updateOnce(reader, client, id, edit));
  }

  private Updated updateOnce(Reader reader, UserId client, DocumentId id, DocumentEdit edit) {
    Versioned<ClientDocument> read = documents.find(client, id).orElseThrow(Refusals::noDocument);
    ClientDocument document = read.value();
    Involvement as = clientFiles.involvement(reader.caller(), client);
    if (!DocumentRights.maySee(as, reader.caller(), document)) {
      throw Refusals.noDocument();
    }
    if (!DocumentRights.mayEdit(as, reader.caller(), document)) {
      throw Refusals.notYoursToChange();
    }
    ClientDocument next = edit.of(document, clock.instant());
    if (!next.equals(document)) {
      documents.edit(read.with(next), Optional.empty());
    } else if (!reader.id().equals(client)) {
      readings.keep(ids.next(), reader, client, Optional.of(id.value()), clock.instant());
    }
    return new Updated(next, as.isOfClient());
  }
}
