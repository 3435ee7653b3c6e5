package ca.jechemine.content.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is to become of an entry; what is empty or null stays.
public record ContentChange(
    Wording french,
    Wording english,
    @Nullable Link iconUrl,
    Optional<MediaType> mediaType,
    @Nullable Link mediaUrl,
    Optional<ContentStatus> status,
    Optional<Integer> sortOrder) {

  /// What one language says from then on.
  public record Wording(
      Optional<String> title, Optional<String> summary, Optional<CleanHtml> html) {}

  /// Another address; null takes it away.
  public record Link(@Nullable String to) {}
}
