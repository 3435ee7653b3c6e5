package ca.jechemine.identity.application;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What whoever shows a key that is not good hears, whatever is wrong with it.
final class EndedSession {

  private EndedSession() {}

  static Refusal refusal() {
    return Refusal.unauthenticated(
        "SESSION_ENDED",
        new Text(
            "Votre session est terminée. Veuillez vous reconnecter.",
            "Your session has ended. Please sign in again."));
  }
}
