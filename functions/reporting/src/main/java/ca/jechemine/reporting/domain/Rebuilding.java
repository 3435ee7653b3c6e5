package ca.jechemine.reporting.domain;

/// Totals made anew from the facts, while more are kept: what is kept meanwhile is part of both.
public interface Rebuilding {

  /// Begins a new generation of totals, unless one is being made; what is left of the one before
  /// the current is removed first.
  void begin();

  /// Takes the next facts into it.
  ///
  /// @return how many there were; none when all are in
  int takeMore();

  /// Has the new generation read from now on. Only once all facts are in.
  void finish();
}
