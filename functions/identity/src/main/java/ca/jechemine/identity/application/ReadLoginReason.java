package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.util.List;

/// Somebody who could not sign in asks why, with the same address and password: judged by the same
/// gate, against the same limits.
public final class ReadLoginReason {

  private static final String NOTHING = "OK";

  private final JudgeLogin gate;

  public ReadLoginReason(JudgeLogin gate) {
    this.gate = gate;
  }

  /// The `LoginBlock` that stands in the way, or `OK`.
  ///
  /// @throws Refusal.Unauthenticated when address and password do not belong together; the page
  ///   compares its text
  /// @throws Refusal.TooManyRequests after too many attempts, those to sign in included
  public String read(Visit visit, String password) {
    return switch (gate.judge(visit, password, _ -> List.of())) {
      case LoginOutcome.Unknown _, LoginOutcome.Failed _ ->
          throw Refusal.unauthenticated("", new Text("invalid", "invalid"));
      case LoginOutcome.Blocked(_, LoginBlock block) -> block.name();
      case LoginOutcome.Succeeded _ -> NOTHING;
    };
  }
}
