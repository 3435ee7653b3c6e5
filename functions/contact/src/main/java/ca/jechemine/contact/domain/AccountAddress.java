package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address that an account has since then, or had until then: `until` is null of the one that it
/// has. `key` is what the keeper finds it by: it does not tell the address.
public record AccountAddress(UserId user, String key, Instant since, @Nullable Instant until) {

  /// Whether a message of that address is surely the account's, so that its holder may read it:
  /// filed as theirs, or filed as nobody's and written while they had the address.
  public boolean surelyOwns(Message message) {
    UserId filedAs = message instanceof Inbound inbound ? inbound.user() : null;
    Instant at = message.letter().writtenAt();
    return filedAs == null
        ? !at.isBefore(since) && (until == null || at.isBefore(until))
        : filedAs.equals(user);
  }
}
