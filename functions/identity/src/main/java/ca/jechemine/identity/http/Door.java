package ca.jechemine.identity.http;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.application.Claim;
import ca.jechemine.identity.application.FrontendSessions;
import ca.jechemine.identity.application.FrontendSessions.FrontendSession;
import ca.jechemine.identity.application.RecognizeCaller;
import ca.jechemine.identity.application.SessionMark;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Identity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Says of a request who sent it, by our bearer token or by the frontend's session cookie.
///
/// A request with a bearer token is judged by that alone: a wrong one is nobody's, whatever cookie
/// comes along.
final class Door {

  private static final String BEARER = "bearer ";
  private static final UserId NOBODY = new UserId("000000000000000000000000");

  private final AccessTokens tokens;
  private final FrontendSessions sessions;
  private final RecognizeCaller recognizeCaller;
  private final SiteOrigin site;
  private final InstantSource clock;

  Door(
      AccessTokens tokens,
      FrontendSessions sessions,
      RecognizeCaller recognizeCaller,
      SiteOrigin site,
      InstantSource clock) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.recognizeCaller = recognizeCaller;
    this.site = site;
    this.clock = clock;
  }

  /// Our one door, with its keys.
  static Door of(IdentityModule module) {
    return new Door(
        module.accessTokens(),
        module.frontendSessions(),
        module.recognizeCaller(),
        new SiteOrigin(module.siteUrl()),
        module.clock());
  }

  Identity identify(AuthorizerEvent event) {
    Optional<String> bearer = bearer(event);
    if (bearer.isPresent()) {
      return signedIn(tokens.read(bearer.get(), clock.instant()));
    }
    Optional<String> cookie = SessionCookie.in(event.allCookies());
    if (cookie.isPresent() && site.isForeignWrite(event)) {
      return new Identity.ForeignOrigin();
    }
    return signedIn(cookie.flatMap(it -> sessions.read(it, clock.instant())).flatMap(this::claim));
  }

  /// Walks through both doors as nobody, so that the first real request finds everything loaded.
  void prime() {
    Instant now = clock.instant();
    String token = tokens.issue(NOBODY, 0, NOBODY.value(), now).value();
    FrontendSession nobodys = new FrontendSession(NOBODY, null, null);
    signedIn(sessions.read(token, now).or(() -> Optional.of(nobodys)).flatMap(this::claim));
    signedIn(tokens.read(token, now));
  }

  /// The token in a cookie may be over, because the cookie has an end of its own; it must be ours
  /// and the same person's.
  private Optional<Claim> claim(FrontendSession session) {
    String kept = session.accessToken();
    if (kept != null) {
      return tokens.readAlsoWhenOver(kept).filter(it -> it.id().equals(session.id())).map(it -> it);
    }
    SessionMark mark = session.mark();
    return Optional.of(
        mark == null
            ? new Claim.ByCookie(session.id())
            : new Claim.BySignIn(session.id(), mark.sessionVersion(), mark.signIn()));
  }

  private Identity signedIn(Optional<? extends Claim> claim) {
    return claim
        .flatMap(recognizeCaller::recognize)
        .<Identity>map(Identity.SignedIn::new)
        .orElseGet(Identity.Anonymous::new);
  }

  private static Optional<String> bearer(AuthorizerEvent event) {
    return event
        .header("authorization")
        .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(it -> it.substring(BEARER.length()).strip());
  }
}
