package ca.jechemine.payments.domain.stripe;

/// A method to be saved for later charges (contract 30 §3).
public record NewSetup(CustomerId customer, MethodType type, Metadata metadata) {}
