package ca.jechemine.appointments.domain;

/// What administrators set of prices.
public interface PriceList {

  /// What holds now.
  Prices current();
}
