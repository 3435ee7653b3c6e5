package ca.jechemine.notifications.domain;

/// A file that goes with a mail: under which key its bytes are kept, and what the mail calls it.
public record StoredFile(String key, String name, String contentType) {}
