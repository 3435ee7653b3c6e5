package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.UserId;
import java.util.List;

/// Whatever was sent to somebody to prove something with, and waits to be shown.
public final class PendingProofs {

  private final OneTimeSecrets secrets;
  private final SmsCodes codes;
  private final SignUpClaims claims;

  public PendingProofs(OneTimeSecrets secrets, SmsCodes codes, SignUpClaims claims) {
    this.secrets = secrets;
    this.codes = codes;
    this.claims = claims;
  }

  /// Forgets all of it, but the link to choose a password.
  List<Step> forgetting(UserId holder) {
    return List.of(
        secrets.forgetting(holder, Kind.EMAIL_LINK),
        secrets.forgetting(holder, Kind.PHONE_STEP),
        codes.forgetting(holder),
        claims.forgetting(holder));
  }
}
