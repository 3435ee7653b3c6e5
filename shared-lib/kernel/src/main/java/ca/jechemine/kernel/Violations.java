package ca.jechemine.kernel;

import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong with an input, so that it is refused once with all of it.
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  /// Notes the reason against the field unless the condition holds.
  public Violations require(boolean condition, String field, Text reason) {
    if (!condition) {
      found.add(new Violation(field, reason));
    }
    return this;
  }

  /// Ends the parsing when anything was noted.
  ///
  /// @throws Refusal.Invalid naming every field at fault
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw Refusal.invalid(found);
    }
  }
}
