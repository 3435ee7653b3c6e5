package ca.jechemine.payments.domain;

import java.time.Instant;

/// The link by which somebody pays without signing in (contract 30 §4). Of its token only a hash is
/// kept.
public record PayLink(String tokenHash, Instant expiresAt) {

  /// Without the hash.
  @Override
  public String toString() {
    return "a link until " + expiresAt;
  }
}
