package ca.jechemine.notifications.domain;

import java.time.Instant;
import java.util.Optional;

/// Mails that came back, and the addresses where therefore none are sent any more
/// (docs/adr/0043-a-ledger-that-can-be-asked.md).
public interface Returns {

  /// Why mails to that address are not sent, if they are not.
  Optional<Return> of(String address);

  /// Writes down that a mail came back, keeps further ones from its address, and tells of the
  /// address, once, whatever comes back from there later. Does nothing for a delivery that is not
  /// known, that came back before, or whose recipient is forgotten.
  void note(String deliveryId, Return cause, Instant now);

  /// Writes down that a mail could not be delivered for a reason that may pass; nothing follows.
  void noteTransient(String deliveryId);

  /// Has mails sent to that address again; does nothing when they are.
  void lift(String address);
}
