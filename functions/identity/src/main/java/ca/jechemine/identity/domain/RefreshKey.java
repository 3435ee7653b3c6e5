package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client keeps to stay signed in, `refreshToken` of the answers: whose sign-in it is, the
/// `proof` that it belongs to that sign-in, the same in all of its keys, and the `secret`, which
/// each use replaces.
public record RefreshKey(UserId holder, String signIn, String proof, String secret) {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9a-f]{24})\\.([0-9a-f]{24})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{43})");

  /// The key that the text spells, if it has the form of one.
  public static Optional<RefreshKey> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new RefreshKey(
                new UserId(parts.group(1)), parts.group(2), parts.group(3), parts.group(4)))
        : Optional.empty();
  }

  /// The key as one text.
  public String spell() {
    return String.join(".", holder.value(), signIn, proof, secret);
  }

  /// The key that replaces it.
  public RefreshKey followedBy(String next) {
    return new RefreshKey(holder, signIn, proof, next);
  }

  @Override
  public String toString() {
    return "a refresh token";
  }
}
