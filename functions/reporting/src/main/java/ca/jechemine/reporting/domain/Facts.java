package ca.jechemine.reporting.domain;

/// What happened, and the totals of it.
public interface Facts {

  /// Keeps a fact and what becomes of the totals by it, both or neither; unless this version of it,
  /// or a later one, is known.
  void keep(Fact fact);
}
