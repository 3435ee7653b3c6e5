package ca.jechemine.content.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of the editorial content in both languages, which are kept, published and deleted
/// together (contract 40 §5.1).
public record ContentEntry(ContentHead head, CleanHtml french, CleanHtml english) {

  /// Where an entry stands among others unless the administration says otherwise.
  public static final int USUAL_ORDER = 100;

  /// A draft that says nothing yet.
  ///
  /// @param frenchId the id of what it will say in French
  public static ContentEntry begun(
      ContentAddress address, String frenchId, String englishId, @Nullable UserId by, Instant now) {
    return new ContentEntry(
        new ContentHead(
            address,
            new ContentHead.Heading(frenchId, "", ""),
            new ContentHead.Heading(englishId, "", ""),
            null,
            address.kind() == ContentKind.MEDIA
                ? new ContentHead.Media(MediaType.ARTICLE, null)
                : null,
            ContentStatus.DRAFT,
            USUAL_ORDER,
            null,
            Trail.begun(by, now)),
        CleanHtml.NONE,
        CleanHtml.NONE);
  }

  /// The entry after the change, without a trace of who did it.
  public ContentEntry with(ContentChange change, Instant now) {
    return new ContentEntry(
        head.change(change, now),
        change.french().html().orElse(french),
        change.english().html().orElse(english));
  }

  /// The entry after the change; itself when nothing of it is new.
  public ContentEntry change(ContentChange change, UserId by, Instant now) {
    ContentEntry next = with(change, now);
    return next.equals(this)
        ? this
        : new ContentEntry(next.head.goneOn(by, now), next.french, next.english);
  }

  /// What it says in that language.
  public CleanHtml in(Language language) {
    return switch (language) {
      case FR -> french;
      case EN -> english;
    };
  }
}
