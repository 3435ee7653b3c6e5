package ca.jechemine.reporting.domain;

/// Totals made anew from the facts, while more are kept: what is kept meanwhile is part of both.
/// Generations count up, and each is begun and finished once; whoever names one that is not being
/// made any more changes nothing.
public interface Rebuilding {

  /// Begins a new generation of totals, unless one is being made; what is left of the one before
  /// the current is removed first.
  ///
  /// @return the generation that is being made
  long begin();

  /// Takes the next facts into it.
  ///
  /// @return how many there were; none when all are in, or somebody else finished it
  int takeMore(long generation);

  /// Has that generation read from now on, and no other one that was begun since. Only once all
  /// facts are in.
  void finish(long generation);
}
