package ca.jechemine.messages.application;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.ForgottenCorrespondent;
import ca.jechemine.messages.domain.ForgottenCorrespondents;
import java.time.Instant;
import java.time.InstantSource;

/// Forgets the conversations of somebody whose account was anonymised (contract 10 §4.6, §11.9):
/// what concerns a client goes with them, for everybody; what a professional or an administrator
/// wrote to others stays with those, without the name (docs/adr/0077).
///
/// Whatever it dies of, a repetition goes on: that somebody is to be forgotten is kept before all
/// else, and what was deleted is not found again.
public final class ForgetConversations {

  private final ForgottenCorrespondents forgotten;
  private final InstantSource clock;

  public ForgetConversations(ForgottenCorrespondents forgotten, InstantSource clock) {
    this.forgotten = forgotten;
    this.clock = clock;
  }

  /// Begins with somebody whose account was anonymised, or goes on where a former delivery died.
  public void begin(UserId id) {
    forgotten.begin(id, clock.instant());
    goOn(id);
  }

  /// Forgets the next of somebody's conversations; has it gone on with until nothing is left.
  public void goOn(UserId id) {
    forgotten.find(id).filter(it -> !it.isDone()).ifPresent(this::part);
  }

  private void part(ForgottenCorrespondent read) {
    boolean isMore = forgotten.forgetNext(read.id());
    Instant now = clock.instant();
    try {
      forgotten.keep(isMore ? read.goneOn() : read.foundNothing(now), now);
    } catch (StaleVersion goneOn) {
      // Another delivery did the same at the same time, and has it gone on with.
      return;
    }
  }
}
