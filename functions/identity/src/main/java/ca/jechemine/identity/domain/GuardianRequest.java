package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;

/// One of the two wants the guardianship, and the other has not said so yet.
public record GuardianRequest(UserId minor, UserId guardian, UserId askedBy, Instant endsAt) {

  /// How long the other has for an answer.
  public static final Duration HOLDS = Duration.ofDays(14);

  /// One that is made now.
  public static GuardianRequest of(UserId minor, UserId guardian, UserId askedBy, Instant now) {
    return new GuardianRequest(minor, guardian, askedBy, now.plus(HOLDS));
  }

  /// Whether the other side's word is there and counts.
  public boolean isAnsweredBy(UserId caller, Instant now) {
    return !askedBy.equals(caller) && now.isBefore(endsAt);
  }
}
