package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.Involvement;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.Optional;

/// Lists the documents in a client's file, newest first (contract 40 §2.3). When somebody else asks
/// than the client, it is in the client's access log before they are shown anything; a page without
/// anything is no reading (docs/adr/0035).
public final class ListDocuments {

  /// What is shown.
  ///
  /// @param isForClient whether to show it as to the client, without notes
  public record Listed(Page<ClientDocument> page, boolean isForClient) {}

  private final Documents documents;
  private final ClientFiles clientFiles;
  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public ListDocuments(
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

  /// Those of a client, for whoever may read their file.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when the file does not concern them
  /// @throws ca.jechemine.kernel.Refusal.NotFound when an administrator asks for no client
  public Listed ofClient(Reader reader, UserId client, PageRequest page) {
    Involvement as = clientFiles.requireReader(reader.caller(), client);
    return list(reader, client, as.isOfClient(), page);
  }

  /// Those of the caller, or of a minor for whom they may act.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when the account is not theirs to act for
  public Listed ofAccount(Reader reader, UserId account, PageRequest page) {
    if (!clientFiles.mayActFor(reader.caller(), account)) {
      throw Refusals.notYourAccount();
    }
    return list(reader, account, true, page);
  }

  private Listed list(Reader reader, UserId client, boolean isForClient, PageRequest page) {
    Page<ClientDocument> found = documents.list(client, isForClient, page);
    if (!found.items().isEmpty() && !reader.id().equals(client)) {
      readings.keep(ids.next(), reader, client, Optional.empty(), clock.instant());
    }
    return new Listed(found, isForClient);
  }
}
