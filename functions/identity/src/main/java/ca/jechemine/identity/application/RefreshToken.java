package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AuditAction;
import ca.jechemine.identity.domain.AuditLog;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Visitor;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import java.util.List;
import java.util.Optional;

/// A client shows its refresh key and is given an access token and the next key (docs/adr/0018).
///
/// The account is judged as at sign-in, by what it is now. A key that was replaced before ends the
/// whole sign-in: somebody holds a copy, and nobody knows who.
public final class RefreshToken {

  private final SignIns signIns;
  private final Sessions sessions;
  private final AuditLog audit;

  public RefreshToken(SignIns signIns, Sessions sessions, AuditLog audit) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.audit = audit;
  }

  /// The session as it goes on.
  ///
  /// @throws Refusal.Unauthenticated `SESSION_ENDED` when the key is not, or no more, the good one
  /// @throws Refusal.Forbidden when a `LoginBlock` stands in the way by now
  /// @throws Refusal.TooManyRequests after too many keys from the same source
  public Session refresh(String text, Visitor visitor) {
    Optional<RefreshKey> key = RefreshKey.parse(text);
    if (key.isEmpty()) {
      signIns.settle(visitor.source(), List.of());
      throw EndedSession.refusal();
    }
    return Retry.whenStale(() -> attempt(key.get(), visitor));
  }

  private Session attempt(RefreshKey key, Visitor visitor) {
    SignIns.Found found = signIns.find(key, visitor.source()).orElse(null);
    if (found == null) {
      signIns.settle(visitor.source(), List.of());
      throw EndedSession.refusal();
    }
    return switch (found.signIn().judge(sessions.shown(key), sessions.now())) {
      case WORTHLESS -> {
        signIns.settle(visitor.source(), List.of());
        throw EndedSession.refusal();
      }
      case STOLEN -> {
        signIns.settle(visitor.source(), ending(found, visitor));
        throw EndedSession.refusal();
      }
      case REPEATED -> {
        RefreshKey next = sessions.following(key, found.signIn());
        yield goOn(found, found.signIn(), next, visitor, List.of());
      }
      case GOOD -> {
        RefreshKey next = sessions.following(key);
        SignIn used = sessions.used(found.signIn(), next);
        yield goOn(found, used, next, visitor, List.of(signIns.using(found.signIn(), used)));
      }
    };
  }

  private Session goOn(
      SignIns.Found found, SignIn signIn, RefreshKey next, Visitor visitor, List<Step> steps) {
    Account account = found.account();
    Optional<LoginBlock> block = LoginBlock.of(account.standing());
    boolean goesOn = !signIn.isOutlived(account) && block.isEmpty();
    signIns.settle(visitor.source(), goesOn ? steps : List.of());
    if (signIn.isOutlived(account)) {
      throw EndedSession.refusal();
    }
    block.ifPresent(it -> {
      throw it.refusal();
    });
    return sessions.session(account, signIn, next);
  }

  private List<Step> ending(SignIns.Found found, Visitor visitor) {
    return List.of(
        signIns.ending(found.signIn(), sessions.now()),
        audit.noting(AuditLog.Entry.of(AuditAction.SESSION_REUSED, found.account(), visitor)));
  }
}
