package ca.jechemine.kernel;

/// One field at fault and why.
public record Violation(String field, Text reason) {}
