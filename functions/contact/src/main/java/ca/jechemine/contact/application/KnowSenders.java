package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.KnownSender;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.UserId;

/// Keeps the copy of the accounts by which the sender of an e-mail is recognized.
public final class KnowSenders {

  private final KnownSenders senders;

  public KnowSenders(KnownSenders senders) {
    this.senders = senders;
  }

  /// Keeps what the event tells, unless something later is known. Nobody writes from the address of
  /// somebody who is forgotten.
  public void know(AccountChanged event) {
    senders.keep(
        new KnownSender(
            new UserId(event.userId()),
            event.version(),
            EmailAddress.parse(event.email()).filter(it -> !it.isForgotten()).orElse(null),
            event.occurredAt()));
  }
}
