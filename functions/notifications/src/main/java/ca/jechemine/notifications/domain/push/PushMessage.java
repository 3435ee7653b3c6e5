package ca.jechemine.notifications.domain.push;

import java.time.Duration;

/// What a browser shows. `path` is the page of the site that it opens; `id` is the row of the feed
/// that tells the same. A browser shows one notification of an id at a time: one that comes twice
/// takes its own place. The service gives up on a browser that is off for `timeToLive`.
public record PushMessage(
    String id, String title, String body, String path, Urgency urgency, Duration timeToLive) {

  /// What a message may cost a device that saves its battery (RFC 8030, 5.3).
  public enum Urgency {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high");

    private final String code;

    Urgency(String code) {
      this.code = code;
    }

    /// As the header spells it.
    public String code() {
      return code;
    }
  }
}
