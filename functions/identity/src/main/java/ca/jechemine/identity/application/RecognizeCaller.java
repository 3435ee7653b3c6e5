package ca.jechemine.identity.application;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import java.time.Instant;
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
      case Claim.ByToken it -> stillHolds(it, known);
      case Claim.BySession it ->
          it.token() == null ? isYoungEnough(it, known) : stillHolds(it.token(), known);
    };
  }

  private static boolean stillHolds(Claim.ByToken token, KnownCaller known) {
    return token.sessionVersion() == known.sessionVersion() && known.isSignInOpen();
  }

  /// A cookie that holds no token of ours is judged by when it was made. The frontend's own renewal
  /// makes it anew, so this ends a session only where the frontend keeps the token (docs/adr/0018).
  private static boolean isYoungEnough(Claim.BySession session, KnownCaller known) {
    Instant ended = known.sessionsEndedAt();
    Instant issued = session.issuedAt();
    return ended == null || (issued != null && !issued.isBefore(ended));
  }
}
