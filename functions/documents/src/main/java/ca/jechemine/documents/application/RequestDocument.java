package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.documents.domain.Toronto;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Asks a client for a document, and has them told.
public final class RequestDocument {

  /// What is asked for, sound in itself.
  public record Wish(String title, @Nullable String message, LocalDate dueDate) {

    /// Without what is personal, so that it gets into no log.
    @Override
    public String toString() {
      return "wish for " + dueDate;
    }
  }

  private static final Text NO_DUE_DATE =
      new Text(
          "doit être un jour à venir, d’ici un an au plus",
          "must be a day to come, within a year at most");

  private final Requests requests;
  private final ClientFiles clientFiles;
  private final Ids ids;
  private final InstantSource clock;

  public RequestDocument(Requests requests, ClientFiles clientFiles, Ids ids, InstantSource clock) {
    this.requests = requests;
    this.clientFiles = clientFiles;
    this.ids = ids;
    this.clock = clock;
  }

  /// The request of whoever calls.
  ///
  /// @throws Refusal when they may not ask that client, the due date is over or too far, or as many
  ///   documents are asked of the client as may be
  public DocumentRequest.Open ask(
      Caller caller, UserId client, Wish wish, Receipts<DocumentRequest.Open> receipts) {
    return Retry.whenStale(() -> askOnce(caller, client, wish, receipts));
  }

  private DocumentRequest.Open askOnce(
      Caller caller, UserId client, Wish wish, Receipts<DocumentRequest.Open> receipts) {
    clientFiles.requireContributor(caller, client);
    Instant now = clock.instant();
    LocalDate today = Toronto.day(now);
    LocalDate due = wish.dueDate();
    if (due.isBefore(today) || due.isAfter(today.plusYears(Ask.MOST_YEARS))) {
      throw Refusal.invalid("dueDate", NO_DUE_DATE);
    }
    DocumentRequest.Open request =
        DocumentRequest.Open.asked(
            new Ask(
                new RequestId(ids.next()),
                client,
                caller.id(),
                caller.name(),
                SharedBy.of(caller.role()),
                wish.title(),
                wish.message(),
                due,
                now));
    requests.ask(request, receipts.of(request));
    return request;
  }
}
