package ca.jechemine.identity;

import ca.jechemine.identity.application.EvenPace;
import ca.jechemine.identity.application.ForgotPassword;
import ca.jechemine.identity.application.JudgeLogin;
import ca.jechemine.identity.application.LogIn;
import ca.jechemine.identity.application.PasswordLimits;
import ca.jechemine.identity.application.PasswordLinks;
import ca.jechemine.identity.application.PendingProofs;
import ca.jechemine.identity.application.ReadLoginReason;
import ca.jechemine.identity.application.RefreshToken;
import ca.jechemine.identity.application.RevokeAllTokens;
import ca.jechemine.identity.application.RevokeToken;
import ca.jechemine.identity.application.SendPasswordSetupLink;
import ca.jechemine.identity.application.Sessions;
import ca.jechemine.identity.application.SetPassword;
import ca.jechemine.identity.crypto.DerivedRefreshSecrets;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoLogins;
import ca.jechemine.identity.persistence.DynamoPasswordLimits;
import ca.jechemine.identity.persistence.DynamoSignIns;
import ca.jechemine.identity.persistence.DynamoSignUpClaims;
import ca.jechemine.identity.persistence.DynamoSmsCodes;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.secrets.Keyring;
import java.time.InstantSource;

/// Sessions and passwords.
public final class SessionModule {

  private final IdentityModule identity;

  SessionModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static SessionModule current() {
    return new SessionModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public Log log() {
    return identity.log();
  }

  public InstantSource clock() {
    return identity.clock();
  }

  /// What the frontend proves with whom it forwards.
  public Keyring nextAuthSecret() {
    return identity.nextAuthSecret();
  }

  public LogIn logIn() {
    return new LogIn(gate(), signIns(), sessions());
  }

  public ReadLoginReason readLoginReason() {
    return new ReadLoginReason(gate());
  }

  public RefreshToken refreshToken() {
    return new RefreshToken(signIns(), sessions(), identity.auditLog());
  }

  public RevokeToken revokeToken() {
    return new RevokeToken(signIns(), sessions(), identity.auditLog());
  }

  public RevokeAllTokens revokeAllTokens() {
    return new RevokeAllTokens(identity.accounts(), identity.auditLog(), identity.clock());
  }

  public ForgotPassword forgotPassword() {
    return new ForgotPassword(limits(), identity.accounts(), links(), identity.auditLog());
  }

  public SetPassword setPassword() {
    return new SetPassword(
        links(),
        pendingProofs(),
        identity.accounts(),
        identity.medicalProfiles(),
        identity.passwordHashes(),
        identity.auditLog(),
        identity.clock());
  }

  public SendPasswordSetupLink sendPasswordSetupLink() {
    return new SendPasswordSetupLink(
        identity.accounts(),
        links(),
        identity.auditLog(),
        new DynamoAccessLog(identity.tables(), identity.cipher()),
        identity.ids(),
        identity.clock());
  }

  /// How often passwords may be asked about.
  public PasswordLimits limits() {
    return new DynamoPasswordLimits(identity.tables(), identity.clock());
  }

  private JudgeLogin gate() {
    return new JudgeLogin(
        new DynamoLogins(
            identity.tables(),
            identity.cipher(),
            identity.lookups(),
            identity.clock(),
            identity.ids()),
        identity.passwordHashes(),
        new EvenPace(System::nanoTime, Thread::sleep));
  }

  Sessions sessions() {
    return new Sessions(
        identity.accessTokens(),
        new DerivedRefreshSecrets(identity.sessionSecret(), identity.platform().random()),
        identity.ids(),
        identity.clock());
  }

  SignIns signIns() {
    return new DynamoSignIns(identity.tables(), identity.cipher(), identity.clock());
  }

  PasswordLinks links() {
    return new PasswordLinks(
        identity.oneTimeSecrets(), identity.ids(), identity.platform().random(), identity.clock());
  }

  private PendingProofs pendingProofs() {
    return new PendingProofs(
        identity.oneTimeSecrets(),
        new DynamoSmsCodes(identity.tables(), identity.lookups(), identity.clock()),
        new DynamoSignUpClaims(identity.tables(), identity.cipher(), identity.clock()));
  }
}
