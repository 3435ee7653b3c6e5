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

  /// The caller; nobody when the account is gone or inactive, or the session is over.
  public Optional<Caller> recognize(Claim claim) {
    return callers
        .find(claim.id(), claim.signIn())
        .filter(it -> it.caller().status() != AccountStatus.INACTIVE)
        .filter(it -> stillHolds(claim, it))
        .map(KnownCaller::caller);
  }

  private static boolean stillHolds(Claim claim, KnownCaller known) {
    return switch (claim) {
      case Claim.BySignIn it ->
          it.sessionVersion() == known.sessionVersion() && known.isSignInOpen();
      case Claim.ByCookie _ -> !known.wereSessionsEnded();
    };
  }
}
