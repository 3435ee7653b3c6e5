package ca.jechemine.reporting.domain.dashboard;

/// How many there are of a role whose account is not closed, and how many of these joined before
/// the same day of last month.
public record Joined(long total, long before) {}
