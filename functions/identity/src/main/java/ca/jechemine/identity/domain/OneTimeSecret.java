package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// A secret that was handed out to be shown once, as it is kept: by its hash, until it expires
/// (contract 10 §11.3). A new one of a kind replaces the former. `usedAt` is when it was shown.
public record OneTimeSecret(
    UserId holder, Kind kind, String hash, Instant expiresAt, @Nullable Instant usedAt) {

  /// What it is for, how long it lives and how many random bytes it has.
  public enum Kind {
    EMAIL_LINK(Duration.ofMinutes(15), 32),
    PHONE_STEP(Duration.ofMinutes(15), 24),
    PASSWORD_LINK(Duration.ofMinutes(60), 32);

    private final Duration life;
    private final int bytes;

    Kind(Duration life, int bytes) {
      this.life = life;
      this.bytes = bytes;
    }

    /// How long it may be shown.
    public Duration life() {
      return life;
    }

    /// A new one's text: lower-case hexadecimal, two characters a byte.
    public String next(RandomGenerator random) {
      byte[] secret = new byte[bytes];
      random.nextBytes(secret);
      return HexFormat.of().formatHex(secret);
    }

    /// Whether the text has the form of one.
    public boolean isWellFormed(String text) {
      return text.matches("[0-9a-f]{%d}".formatted(bytes * 2));
    }
  }

  /// Whether it may still be shown, used or not.
  public boolean isAlive(Instant now) {
    return expiresAt.isAfter(now);
  }

  /// Whether it may still be shown for the first time.
  public boolean isUnused(Instant now) {
    return isAlive(now) && usedAt == null;
  }

  /// When it was shown, if it was.
  public Optional<Instant> used() {
    return Optional.ofNullable(usedAt);
  }

  @Override
  public String toString() {
    return "a one-time secret";
  }
}
