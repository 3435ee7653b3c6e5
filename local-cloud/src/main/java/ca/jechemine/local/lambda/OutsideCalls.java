package ca.jechemine.local.lambda;

import ca.jechemine.local.stripe.Callers;
import java.util.Optional;
import java.util.function.Consumer;

/// The calls that functions make to somebody who is not AWS and hears only their names: they are
/// written down with the calls of the invocation that runs, and [Crashes] kills it there too. It
/// does not see its death: nobody answers it any more, whatever it asks for, and what it says at
/// the end is not heard.
final class OutsideCalls implements Callers {

  private final Invocations invocations;
  private final Crashes crashes;
  private final String service;

  /// @param service who is called, for example `Stripe`
  OutsideCalls(Invocations invocations, Crashes crashes, String service) {
    this.invocations = invocations;
    this.crashes = crashes;
    this.service = service;
  }

  /// When several invocations of a function run at once, the latest is meant.
  @Override
  public Caller of(String function) {
    Optional<Invocation> running = invocations.runningOf(function);
    boolean lives = running.isEmpty() || survives(running.get(), crashes::beforeCall);
    return new Caller() {
      @Override
      public boolean lives() {
        return lives;
      }

      @Override
      public boolean ended(String operation) {
        running.ifPresent(it -> it.add(new Invocation.Call(service, operation, 0, 0)));
        return running.isEmpty() || survives(running.get(), crashes::afterCall);
      }
    };
  }

  private boolean survives(Invocation invocation, Consumer<Invocation> step) {
    try {
      step.accept(invocation);
      return true;
    } catch (Crashes.Killed _) {
      crashes.bury(invocation);
      return false;
    }
  }
}
