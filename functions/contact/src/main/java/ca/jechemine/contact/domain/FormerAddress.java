package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An address that an account had from and until then, and how far it is with forgetting what went
/// from there and to there. `key` is what the keeper finds it by: it does not tell the address.
///
/// What was received and what was sent is gone through twice, because an index may show a message
/// late: `round` counts from 0, `next` is where the round goes on, null at its start.
public record FormerAddress(
    UserId user, String key, Instant since, Instant until, int round, @Nullable Position next) {

  private static final int ROUNDS = 4;

  /// One that is only left.
  public static FormerAddress left(UserId user, String key, Instant since, Instant until) {
    return new FormerAddress(user, key, since, until, 0, null);
  }

  /// What this round goes through.
  public Direction direction() {
    return round % 2 == 0 ? Direction.INBOUND : Direction.OUTBOUND;
  }

  /// After one more part, from which the round goes on there, or not at all.
  public FormerAddress after(@Nullable Position goOnAt) {
    return new FormerAddress(user, key, since, until, goOnAt == null ? round + 1 : round, goOnAt);
  }

  /// Whether every round is over.
  public boolean isDone() {
    return round >= ROUNDS;
  }

  /// Whether a message of that address belongs to the account: what is filed as some account's is
  /// that account's; anything else is theirs when it was written before they left the address. What
  /// comes in that moment or later is a stranger's, whoever writes it.
  public boolean owns(Message message) {
    UserId filedAs = message instanceof Inbound inbound ? inbound.user() : null;
    return filedAs == null ? message.letter().writtenAt().isBefore(until) : filedAs.equals(user);
  }
}
