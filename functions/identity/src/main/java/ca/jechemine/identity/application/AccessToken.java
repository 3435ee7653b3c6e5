package ca.jechemine.identity.application;

import java.time.Instant;

/// What a program shows to be believed, and until when it is.
public record AccessToken(String value, Instant expiresAt) {

  @Override
  public String toString() {
    return "an access token";
  }
}
