package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.identity.domain.SignIn.Verdict;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import java.util.List;
import java.util.Optional;

/// Signs out where the refresh key is kept. A key that is worth nothing is answered as one that
/// was: nothing is left to end.
public final class RevokeToken {

  private final SignIns signIns;
  private final Sessions sessions;
  private final AuditLog audit;

  public RevokeToken(SignIns signIns, Sessions sessions, AuditLog audit) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// Ends the sign-in that the key belongs to, whichever of its keys it is.
  ///
  /// @throws Refusal.TooManyRequests after too many keys from the same source
  public void revoke(String text, Visitor visitor) {
    Optional<RefreshKey> key = RefreshKey.parse(text);
    Retry.whenStale(() -> {
      signIns.settle(visitor.source(), steps(key, visitor));
      return key;
    });
  }

  private List<Step> steps(Optional<RefreshKey> key, Visitor visitor) {
    return key.flatMap(it -> signIns.find(it, visitor.source()).filter(found -> isOf(it, found)))
        .map(found ->
            List.of(
                signIns.ending(found.signIn(), sessions.now()),
                audit.noting(AuditLog.Entry.of(AuditAction.LOGOUT, found.account(), visitor))))
        .orElse(List.of());
  }

  private boolean isOf(RefreshKey key, SignIns.Found found) {
    return found.signIn().judge(sessions.shown(key), sessions.now()) != Verdict.WORTHLESS;
  }
}
