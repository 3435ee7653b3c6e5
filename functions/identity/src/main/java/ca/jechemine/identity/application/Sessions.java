package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.identity.domain.RefreshSecrets;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.SignIn.Shown;
import ca.jechemine.kernel.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Makes what somebody who signed in goes on with.
public final class Sessions {

  private static final Duration ERRAND_LIFE = Duration.ofMinutes(5);

  private final AccessTokens tokens;
  private final RefreshSecrets secrets;
  private final Ids ids;
  private final InstantSource clock;

  public Sessions(AccessTokens tokens, RefreshSecrets secrets, Ids ids, InstantSource clock) {
    this.tokens = tokens;
    this.secrets = secrets;
    this.ids = ids;
    this.clock = clock;
  }

  /// What a sign-in needs that may begin: made for every attempt, whatever comes of it.
  Draft draft() {
    return new Draft(ids.next(), secrets.next(), secrets.next());
  }

  /// The account's sign-in that begins.
  SignIn begun(Draft draft, Account account) {
    return SignIn.begun(
        draft.id(),
        account,
        secrets.hash(draft.proof()),
        secrets.hash(draft.secret()),
        clock.instant());
  }

  /// The session of a sign-in that began.
  Session session(Draft draft, Account account) {
    RefreshKey key = new RefreshKey(account.id(), draft.id(), draft.proof(), draft.secret());
    return session(account, begun(draft, account), key);
  }

  /// The session of a sign-in that is held by that key.
  Session session(Account account, SignIn signIn, RefreshKey key) {
    AccessToken token =
        tokens.issue(account.id(), signIn.sessionVersion(), signIn.id(), clock.instant());
    SessionMark mark = new SessionMark(signIn.id(), signIn.sessionVersion());
    return new Session(account, token, key, signIn.endsAt(), mark);
  }

  /// A sign-in of its own to do one thing in somebody's name. Nobody ever holds its key, so that it
  /// cannot be gone on with; whoever begins it ends it, and its token is over in five minutes.
  Errand errand(Account account) {
    SignIn signIn = begun(draft(), account);
    return new Errand(
        signIn,
        tokens.issue(
            account.id(), signIn.sessionVersion(), signIn.id(), clock.instant(), ERRAND_LIFE));
  }

  /// A key as a sign-in judges it.
  Shown shown(RefreshKey key) {
    return new Shown(
        secrets.hash(key.proof()),
        secrets.hash(key.secret()),
        secrets.following(key.signIn(), key.secret()).stream().map(secrets::hash).toList());
  }

  /// The key that follows that key now.
  RefreshKey following(RefreshKey key) {
    return key.followedBy(secrets.following(key.signIn(), key.secret()).getFirst());
  }

  /// The key that follows that key and is the sign-in's.
  RefreshKey following(RefreshKey key, SignIn signIn) {
    return secrets.following(key.signIn(), key.secret()).stream()
        .filter(it -> secrets.hash(it).equals(signIn.keyHash()))
        .findFirst()
        .map(key::followedBy)
        .orElseThrow();
  }

  /// The sign-in, held by that key from now on.
  SignIn used(SignIn signIn, RefreshKey next) {
    return signIn.used(secrets.hash(next.secret()), clock.instant());
  }

  Instant now() {
    return clock.instant();
  }

  /// A sign-in for one thing, and what proves it.
  record Errand(SignIn signIn, AccessToken token) {

    @Override
    public String toString() {
      return signIn.toString();
    }
  }

  /// The makings of a sign-in.
  record Draft(String id, String proof, String secret) {

    @Override
    public String toString() {
      return "sign-in " + id;
    }
  }
}
