package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Known senders in memory, for tests.
public final class InMemoryKnownSenders implements KnownSenders {

  private final Map<UserId, KnownSender> senders = new HashMap<>();

  @Override
  public synchronized void keep(KnownSender sender) {
    senders.merge(
        sender.user(), sender, (known, heard) -> heard.version() > known.version() ? heard : known);
  }

  @Override
  public synchronized Optional<UserId> withAddress(EmailAddress address) {
    return senders.values().stream()
        .filter(it -> address.equals(it.address()))
        .max(Comparator.comparing(KnownSender::since))
        .map(KnownSender::user);
  }
}
