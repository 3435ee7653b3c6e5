package ca.jechemine.local.aws;

import java.time.Instant;

/// A text message that was accepted for sending, and went nowhere.
public record Sms(String id, String phoneNumber, String message, Instant sentAt) {}
