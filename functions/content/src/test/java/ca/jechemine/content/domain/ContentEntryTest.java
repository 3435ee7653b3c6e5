package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.content.domain.ContentChange.Link;
import ca.jechemine.content.domain.ContentChange.Wording;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentEntryTest {

  private static final UserId ADMIN = new UserId("00005eedac00000000000003");
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));
  private static final Wording NOTHING =
      new Wording(Optional.empty(), Optional.empty(), Optional.empty());

  private static ContentEntry draft(ContentKind kind) {
    return ContentEntry.begun(
        new ContentAddress(kind, "essai"),
        "0123456789abcdef01234567",
        "0123456789abcdef01234568",
        ADMIN,
        NOON);
  }

  private static ContentChange status(ContentStatus status) {
    return new ContentChange(
        NOTHING, NOTHING, null, Optional.empty(), null, Optional.of(status), Optional.empty());
  }

  private static ContentChange links(Link icon, Link media) {
    return new ContentChange(
        NOTHING,
        NOTHING,
        icon,
        Optional.of(MediaType.VIDEO),
        media,
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void an_entry_begins_as_a_draft_which_media_are_articles() {
    ContentHead head = draft(ContentKind.MEDIA).head();

    assertThat(head.isPublished()).isFalse();
    assertThat(head.publication()).isEmpty();
    assertThat(head.sortOrder()).isEqualTo(100);
    assertThat(head.media()).isEqualTo(new ContentHead.Media(MediaType.ARTICLE, null));
    assertThat(draft(ContentKind.RESOURCE).head().media()).isNull();
  }

  @Test
  void the_first_publication_is_stamped_and_no_later_one() {
    ContentEntry published =
        draft(ContentKind.NOUVEAUTE).change(status(ContentStatus.PUBLISHED), ADMIN, NOON);
    ContentEntry again =
        published
            .change(status(ContentStatus.DRAFT), ADMIN, LATER)
            .change(status(ContentStatus.PUBLISHED), ADMIN, LATER);

    assertThat(published.head().publication()).contains(NOON);
    assertThat(again.head().publication()).contains(NOON);
    assertThat(again.head().trail().updatedAt()).isEqualTo(LATER);
    assertThat(again.head().trail().createdAt()).isEqualTo(NOON);
  }

  @Test
  void what_says_nothing_new_leaves_the_entry_itself() {
    ContentEntry draft = draft(ContentKind.TRAITEMENT);

    assertThat(draft.change(status(ContentStatus.DRAFT), ADMIN, LATER)).isSameAs(draft);
  }

  @Test
  void one_language_is_changed_without_the_other() {
    Wording french =
        new Wording(
            Optional.of("Titre"), Optional.empty(), Optional.of(new CleanHtml("<p>Un</p>")));
    ContentEntry next =
        draft(ContentKind.TRAITEMENT)
            .change(
                new ContentChange(
                    french,
                    NOTHING,
                    null,
                    Optional.empty(),
                    null,
                    Optional.empty(),
                    Optional.of(3)),
                ADMIN,
                LATER);

    assertThat(next.head().in(Language.FR).title()).isEqualTo("Titre");
    assertThat(next.head().in(Language.EN).title()).isEmpty();
    assertThat(next.in(Language.FR)).isEqualTo(new CleanHtml("<p>Un</p>"));
    assertThat(next.in(Language.EN)).isEqualTo(CleanHtml.NONE);
    assertThat(next.head().sortOrder()).isEqualTo(3);
  }

  @Test
  void addresses_are_set_and_taken_away_and_media_have_theirs_alone() {
    Link there = new Link("https://exemple.ca/v");
    ContentEntry media =
        draft(ContentKind.MEDIA).change(links(new Link("/a.svg"), there), ADMIN, LATER);

    assertThat(media.head().iconUrl()).isEqualTo("/a.svg");
    assertThat(media.head().media())
        .isEqualTo(new ContentHead.Media(MediaType.VIDEO, "https://exemple.ca/v"));
    ContentHead cleared = media.change(links(new Link(null), new Link(null)), ADMIN, LATER).head();
    assertThat(cleared.iconUrl()).isNull();
    assertThat(cleared.media()).isEqualTo(new ContentHead.Media(MediaType.VIDEO, null));
    assertThat(draft(ContentKind.RESOURCE).change(links(there, there), ADMIN, LATER).head().media())
        .isNull();
  }
}
