package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// What proves who calls, as they sent it: an access token or the frontend's session cookie. Shown
/// to the site again, and kept nowhere.
public record CallersProof(@Nullable String authorization, @Nullable String cookies) {

  @Override
  public String toString() {
    return "a proof";
  }
}
