package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.util.List;

/// Somebody shows an address and a password and is given an access token, and a key to the next.
public final class LogIn {

  private final JudgeLogin gate;
  private final SignIns signIns;
  private final Sessions sessions;

  public LogIn(JudgeLogin gate, SignIns signIns, Sessions sessions) {
    this.gate = gate;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /// Signs in.
  ///
  /// @throws Refusal.Unauthenticated when address and password do not belong together
  /// @throws Refusal.Forbidden when they do, and a `LoginBlock` stands in the way
  /// @throws Refusal.TooManyRequests after too many attempts
  public Session logIn(Visit visit, String password) {
    Sessions.Draft draft = sessions.draft();
    LoginOutcome outcome =
        gate.judge(visit, password, it -> List.of(signIns.beginning(sessions.begun(draft, it))));
    return switch (outcome) {
      case LoginOutcome.Unknown _, LoginOutcome.Failed _ -> throw invalidCredentials();
      case LoginOutcome.Blocked it -> throw it.block().refusal();
      case LoginOutcome.Succeeded it -> sessions.session(draft, it.account());
    };
  }

  private static Refusal invalidCredentials() {
    return Refusal.unauthenticated(
        "AUTH_INVALID_CREDENTIALS",
        new Text(
            "L’adresse courriel ou le mot de passe est incorrect.",
            "The e-mail address or the password is incorrect."));
  }
}
