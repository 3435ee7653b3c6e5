package ca.jechemine.reporting.domain.dashboard;

import ca.jechemine.kernel.StaleVersion;
import java.util.List;
import java.util.Map;

/// How people are counted, and the people themselves, of whom it can be worked out again.
public interface Headcounts {

  /// Figures as they are kept.
  ///
  /// @param changes how often they changed: what is written instead of them goes by it
  record Kept(Map<String, Long> figures, long changes) {

    public Kept {
      figures = Map.copyOf(figures);
    }
  }

  /// All groups that have people or figures: a month in which some of a role joined, and those who
  /// await approval.
  List<String> groups();

  /// The figures of a group, as they are kept now, without those that are zero.
  Kept kept(String group);

  /// What the people of a group add up to now, without figures that are zero.
  Map<String, Long> workedOut(String group);

  /// Keeps other figures of a group.
  ///
  /// @throws StaleVersion when they changed meanwhile
  void replace(String group, Kept kept, Map<String, Long> figures);
}
