package ca.jechemine.system.costs;

import ca.jechemine.testkit.Answer;

/// One call of a route that succeeds, with whatever has to be there for it made before.
interface Visit {

  /// Makes the call and returns its answer.
  ///
  /// @param mark a text that is in no other visit
  Answer pay(String mark);
}
