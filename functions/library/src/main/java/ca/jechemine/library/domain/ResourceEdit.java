package ca.jechemine.library.domain;

import ca.jechemine.kernel.Money;
import java.util.List;
import java.util.Optional;

/// What is to become of a resource; what is empty stays. A text of its own that is blank, and 0
/// pages, take away what was there.
///
/// @param status where it is to stand, when that is said outright
/// @param isActive whether it is to be published, when that alone is said
public record ResourceEdit(
    Edited title,
    Edited description,
    Edited category,
    Edited format,
    Optional<String> author,
    Optional<String> duration,
    Optional<String> readTime,
    Optional<Integer> pages,
    Optional<List<String>> tags,
    Optional<String> previewUrl,
    Optional<ResourceType> type,
    Optional<Audience> audience,
    Optional<Money> price,
    Optional<String> contentUrl,
    Optional<FileChoice> file,
    Edited html,
    Optional<ResourceStatus> status,
    Optional<Boolean> isActive) {

  Presentation shown(Presentation before) {
    return new Presentation(
        title.of(before.title()),
        description.of(before.description()),
        category.of(before.category()),
        format.of(before.format()),
        author.orElse(before.author()),
        changed(duration, before.duration()),
        changed(readTime, before.readTime()),
        pages.isPresent() ? pages.filter(it -> it > 0) : before.pages(),
        tags.orElse(before.tags()),
        changed(previewUrl, before.previewUrl()));
  }

  Optional<String> contentUrl(Optional<String> before) {
    return changed(contentUrl, before);
  }

  /// The text to read after the change.
  public ResourceText text(ResourceText before) {
    return new ResourceText(html.of(before.html()));
  }

  /// Where it stands after the change. Not being active takes back what is published and nothing
  /// else: a form that says of each draft what it is refuses nobody's submission.
  ResourceStatus status(ResourceStatus before) {
    return status.orElseGet(
        () -> isActive.map(it -> it ? ResourceStatus.PUBLISHED : before.inactive()).orElse(before));
  }

  private static Optional<String> changed(Optional<String> to, Optional<String> before) {
    return to.isPresent() ? to.filter(it -> !it.isEmpty()) : before;
  }
}
