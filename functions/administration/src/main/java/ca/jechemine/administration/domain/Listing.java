package ca.jechemine.administration.domain;

/// The two lists of people.
public enum Listing {
  /// Clients, guests and prospects.
  PATIENTS,
  PROFESSIONALS
}
