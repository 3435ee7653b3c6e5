package ca.jechemine.reporting.domain.billing;

/// The rows of a state that are paid in one way.
public record Cell(BillingState state, MethodGroup method) {}
