package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Access tokens that say what they were issued for.
final class PlainTokens implements AccessTokens {

  @Override
  public AccessToken issue(UserId id, long sessionVersion, String signIn, Instant now) {
    return new AccessToken("token of " + id + " " + sessionVersion + " " + signIn, now);
  }

  @Override
  public AccessToken issue(
      UserId id, long sessionVersion, String signIn, Instant now, Duration atMost) {
    return issue(id, sessionVersion, signIn, now);
  }

  @Override
  public Optional<Claim.BySignIn> read(String token, Instant now) {
    return Optional.empty();
  }

  @Override
  public Optional<Claim.BySignIn> readAlsoWhenOver(String token) {
    return Optional.empty();
  }
}
