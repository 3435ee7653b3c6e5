package ca.jechemine.kernel;

/// Where a list was left off: only who kept the list can read it.
public record Position(String value) {}
