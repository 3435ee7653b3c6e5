package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One time that somebody signed in, for as long as it lasts: on each device another. It is held by
/// a chain of refresh keys, only the last of which is good; of the keys only hashes are kept.
///
/// ```
/// OPEN ─ its key is used ► OPEN, with the next key
///   ├── a key from further back is shown ► ENDED   somebody else holds a copy
///   ├── signed out ► ENDED
///   └── 7 days unused, 30 days old, or the account's session version rose: over
/// ```
///
/// `usedAt` is when the key was last replaced.
public record SignIn(
    String id,
    UserId holder,
    long sessionVersion,
    String proofHash,
    String keyHash,
    @Nullable String formerKeyHash,
    Instant openedAt,
    Instant usedAt,
    @Nullable Instant endedAt) {

  /// How long it lasts at most.
  public static final Duration LIFE = Duration.ofDays(30);

  /// How long it lasts without being used.
  public static final Duration IDLE_LIFE = Duration.ofDays(7);

  /// How long the key before the last is answered as the first time: the answer may have been lost
  /// (docs/adr/0018).
  public static final Duration GRACE = Duration.ofSeconds(10);

  /// A key as it was shown, by its hashes, and those of the keys that follow it.
  public record Shown(String proofHash, String keyHash, List<String> followingHashes) {}

  /// What a shown key is.
  public enum Verdict {
    /// Not one of this sign-in's, or it is over.
    WORTHLESS,
    /// The good one.
    GOOD,
    /// The one before, shown again at once: whoever shows it is given the same next key again.
    REPEATED,
    /// One from further back.
    STOLEN
  }

  /// One that begins now.
  public static SignIn begun(
      String id, Account account, String proofHash, String keyHash, Instant now) {
    return new SignIn(
        id,
        account.id(),
        account.credentials().sessionVersion(),
        proofHash,
        keyHash,
        null,
        now,
        now,
        null);
  }

  /// What the key is. A wrong proof ends nothing: it could come from anybody.
  public Verdict judge(Shown shown, Instant now) {
    if (!shown.proofHash().equals(proofHash) || endedAt != null || !endsAt().isAfter(now)) {
      return Verdict.WORTHLESS;
    }
    if (shown.keyHash().equals(keyHash)) {
      return Verdict.GOOD;
    }
    boolean atOnce = shown.keyHash().equals(formerKeyHash) && usedAt.plus(GRACE).isAfter(now);
    return atOnce && shown.followingHashes().contains(keyHash) ? Verdict.REPEATED : Verdict.STOLEN;
  }

  /// The same, held by the next key.
  public SignIn used(String nextKeyHash, Instant now) {
    return new SignIn(
        id, holder, sessionVersion, proofHash, nextKeyHash, keyHash, openedAt, now, null);
  }

  /// When it is over, unless its key is used before.
  public Instant endsAt() {
    Instant idle = usedAt.plus(IDLE_LIFE);
    Instant last = openedAt.plus(LIFE);
    return idle.isBefore(last) ? idle : last;
  }

  /// Whether it began before the account's sessions were last ended.
  public boolean isOutlived(Account account) {
    return account.credentials().sessionVersion() != sessionVersion;
  }

  @Override
  public String toString() {
    return "sign-in " + id;
  }
}
