package ca.jechemine.reporting.domain;

import java.util.Collection;
import java.util.Map;

/// What clients come for, in English.
public interface IssueLabels {

  /// Keeps both labels of a motif, unless a later version is known.
  void keep(String motif, long version, String labelFr, String labelEn);

  /// The English labels of those French ones; what has none is left out.
  Map<String, String> english(Collection<String> labelsFr);
}
