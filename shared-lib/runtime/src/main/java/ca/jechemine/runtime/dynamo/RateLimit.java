package ca.jechemine.runtime.dynamo;

import java.time.Duration;

/// So many times in a window that starts with the first (contract 10 §11.12). `name` tells limits
/// of one table apart.
public record RateLimit(String name, int most, Duration window) {}
