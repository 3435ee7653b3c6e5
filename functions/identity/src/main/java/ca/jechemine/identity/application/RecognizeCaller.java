package ca.jechemine.identity.application;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import java.util.Optional;

/// Says who calls. The claim names an account; what the account is and may do is what its row says
/// now, so that a deactivation or a revocation holds from the next request on.
public final class RecognizeCaller {

  private final Callers callers;

  public RecognizeCaller(Callers callers) {
    this.callers = callers;
  }

  /// The caller; nobody when the account is gone, inactive, or has ended the token's session.
  public Optional<Caller> recognize(Claim claim) {
    return callers
        .find(claim.id())
        .filter(it -> it.caller().status() != AccountStatus.INACTIVE)
        .filter(it -> stillHolds(claim, it))
        .map(KnownCaller::caller);
  }

  private static boolean stillHolds(Claim claim, KnownCaller known) {
    return switch (claim) {
      case Claim.ByToken it -> it.sessionVersion() == known.sessionVersion();
      case Claim.BySession _ -> true;
    };
  }
}
