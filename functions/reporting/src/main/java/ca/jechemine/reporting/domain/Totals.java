package ca.jechemine.reporting.domain;

/// What happened, added up.
public interface Totals {

  /// The totals as they are from now on, all of one making: what was worked out again meanwhile is
  /// not mixed with what was before.
  Figures figures();
}
