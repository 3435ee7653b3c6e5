package ca.jechemine.identity.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// The body of what a refresh token is shown to.
@Json
record RefreshTokenBody(@Nullable String refreshToken) {

  /// The token that was given.
  ///
  /// @throws Refusal.Invalid when there is none
  String given() {
    if (refreshToken == null || refreshToken.isBlank()) {
      throw Refusal.invalid("refreshToken", new Text("est obligatoire", "is required"));
    }
    return refreshToken;
  }

  @Override
  public String toString() {
    return "a refresh token";
  }
}
