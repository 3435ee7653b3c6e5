package ca.jechemine.library.domain;

import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.util.Optional;

/// Something to read, to watch or to listen to.
///
/// @param publishedAt when it was first published
public record Resource(
    ResourceId id,
    Presentation shown,
    ResourceType type,
    Audience audience,
    Money price,
    ResourceStatus status,
    Material material,
    Optional<Instant> publishedAt,
    Trail trail) {

  public Resource {
    if (price.cents() < 0) {
      throw new IllegalArgumentException("nothing costs less than nothing");
    }
    if (status == ResourceStatus.PUBLISHED && publishedAt.isEmpty()) {
      throw new IllegalArgumentException("what is published was published some time");
    }
  }

  public boolean isPublished() {
    return status == ResourceStatus.PUBLISHED;
  }

  /// Whether who has that role sees it (contract 40 §4.2).
  public boolean isShownTo(Role role) {
    return isPublished() && audience.includes(role);
  }

  public boolean isFree() {
    return price.cents() == 0;
  }

  /// What the others hear of it as it is, at that version.
  public ResourceChanged changed(long version) {
    return new ResourceChanged(
        id.value(),
        version,
        shown.title().fr(),
        shown.title().en(),
        audience.code(),
        price.cents(),
        isPublished(),
        trail.updatedAt());
  }
}
