package ca.jechemine.content.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All of an entry but its texts: what lists show. `media` is null unless the entry is one of the
/// media; `publishedAt` is when it was published first, and stays when it is a draft again.
public record ContentHead(
    ContentAddress address,
    Heading french,
    Heading english,
    @Nullable String iconUrl,
    @Nullable Media media,
    ContentStatus status,
    int sortOrder,
    @Nullable Instant publishedAt,
    Trail trail) {

  /// What stands above the text in one language; `id` is that language's own.
  public record Heading(String id, String title, String summary) {

    Heading change(ContentChange.Wording change) {
      return new Heading(id, change.title().orElse(title), change.summary().orElse(summary));
    }
  }

  /// What an entry of the media leads to.
  public record Media(MediaType type, @Nullable String url) {}

  /// What stands above the text in that language.
  public Heading in(Language language) {
    return switch (language) {
      case FR -> french;
      case EN -> english;
    };
  }

  /// Whether everybody may read it.
  public boolean isPublished() {
    return status == ContentStatus.PUBLISHED;
  }

  /// When it was published first, if it ever was.
  public Optional<Instant> publication() {
    return Optional.ofNullable(publishedAt);
  }

  ContentHead change(ContentChange change, Instant now) {
    ContentStatus nextStatus = change.status().orElse(status);
    boolean isFirst = publishedAt == null && nextStatus == ContentStatus.PUBLISHED;
    return new ContentHead(
        address,
        french.change(change.french()),
        english.change(change.english()),
        change.iconUrl() == null ? iconUrl : change.iconUrl().to(),
        media == null ? null : media(media, change),
        nextStatus,
        change.sortOrder().orElse(sortOrder),
        isFirst ? now : publishedAt,
        trail);
  }

  ContentHead goneOn(UserId by, Instant now) {
    return new ContentHead(
        address,
        french,
        english,
        iconUrl,
        media,
        status,
        sortOrder,
        publishedAt,
        trail.goOn(by, now));
  }

  private static Media media(Media media, ContentChange change) {
    return new Media(
        change.mediaType().orElse(media.type()),
        change.mediaUrl() == null ? media.url() : Objects.requireNonNull(change.mediaUrl()).to());
  }
}
