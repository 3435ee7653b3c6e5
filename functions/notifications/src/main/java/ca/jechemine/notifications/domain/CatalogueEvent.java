package ca.jechemine.notifications.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people may be told of, as contract 40 §3.3 numbers and names it.
public enum CatalogueEvent {
  /// 55.
  ADMIN_CONTACT_RECEIVED("admin.contact_received", "service_request_onboarding", FeedType.SYSTEM),

  /// 56: written by an administrator, so that no switch but the global one stops it.
  CONTACT_REPLY("contact.reply", null, FeedType.CONTACT_REPLY);

  private final String code;
  private final @Nullable String historicalKey;
  private final FeedType feedType;

  CatalogueEvent(String code, @Nullable String historicalKey, FeedType feedType) {
    this.code = code;
    this.historicalKey = historicalKey;
    this.feedType = feedType;
  }

  /// Its name in the catalogue, in feed rows, and in the settings as the key of its own switch.
  public String code() {
    return code;
  }

  /// The type key that it shared with others once and still inherits from; none when only the
  /// global switch stops it.
  public Optional<String> historicalKey() {
    return Optional.ofNullable(historicalKey);
  }

  /// The type of its rows in the in-app feed.
  public FeedType feedType() {
    return feedType;
  }
}
