package ca.jechemine.reporting.application.dashboard;

import ca.jechemine.kernel.Retry;
import ca.jechemine.reporting.domain.dashboard.Headcounts;
import java.util.Map;

/// Works out again of the people how many joined and how many await approval, while events arrive:
/// each figure is written only if it did not change while it was worked out. Doing it again changes
/// nothing.
public final class RebuildHeadcounts {

  private final Headcounts headcounts;

  public RebuildHeadcounts(Headcounts headcounts) {
    this.headcounts = headcounts;
  }

  /// How many groups had a wrong figure.
  public long rebuild() {
    return headcounts.groups().stream().filter(it -> Retry.whenStale(() -> wasWrong(it))).count();
  }

  private boolean wasWrong(String group) {
    Headcounts.Kept kept = headcounts.kept(group);
    Map<String, Long> workedOut = headcounts.workedOut(group);
    if (kept.figures().equals(workedOut)) {
      return false;
    }
    headcounts.replace(group, kept, workedOut);
    return true;
  }
}
