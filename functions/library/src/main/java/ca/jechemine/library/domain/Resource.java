package ca.jechemine.library.domain;

import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.contracts.ResourceEvent.ResourceChanged;
import ca.jechemine.contracts.ResourceEvent.ResourceReviewed;
import ca.jechemine.contracts.ResourceEvent.ResourceSubmitted;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  public boolean isFree() {
    return price.cents() == 0;
  }

  /// Whether it is not free, and its file is at an address that the site does not keep.
  public boolean isForSaleElsewhere() {
    return !isFree()
        && material.file().filter(ResourceFile.Elsewhere.class::isInstance).isPresent();
  }

  /// Whether it is shown to who has that role and that shelf (contract 40 §4.2): what is published
  /// to whom it is for; what was given or prescribed to somebody stays with them when it is taken
  /// off or becomes for others (§4.3); what they bought, whatever became of it since. A plan
  /// includes only what is published for them.
  public boolean isShownTo(Role role, Shelf shelf) {
    return (isPublished() && audience.includes(role))
        || ((isPublished() || status == ResourceStatus.ARCHIVED)
            && shelf.grants().stream().anyMatch(it -> !(it instanceof Grant.Plan)))
        || shelf.entitlement(this).isPurchased();
  }

  /// The same after the change.
  ///
  /// @param file its file after the change
  /// @param hasText whether there is a text to read after it
  /// @param isRewritten whether that text changes
  /// @throws Refusal.Conflict when it cannot come to stand where it should
  public Resource edited(
      ResourceEdit edit,
      Optional<ResourceFile> file,
      boolean hasText,
      boolean isRewritten,
      @Nullable UserId by,
      Instant now) {
    Resource next =
        new Resource(
            id,
            edit.shown(shown),
            edit.type().orElse(type),
            edit.audience().orElse(audience),
            edit.price().orElse(price),
            status,
            new Material(hasText, edit.contentUrl(material.contentUrl()), file),
            publishedAt,
            trail);
    Resource moved = next.standing(edit.status(status), now);
    return moved.equals(this) && !isRewritten ? this : moved.by(by, now);
  }

  /// The same, published; one that is stays as it is.
  public Resource published(UserId by, Instant now) {
    return isPublished() ? this : standing(ResourceStatus.PUBLISHED, now).by(by, now);
  }

  /// The same, not published. What waited for its review is refused; a draft stays one.
  public Resource unpublished(UserId by, Instant now) {
    ResourceStatus next = status.takenOff();
    return next == status ? this : standing(next, now).by(by, now);
  }

  /// The same as it was last, when it is deleted.
  public Resource gone(UserId by, Instant now) {
    return in(ResourceStatus.ARCHIVED, publishedAt).by(by, now);
  }

  private Resource standing(ResourceStatus next, Instant now) {
    if (!status.leadsTo(next)) {
      throw Refusal.conflict(
          "INVALID_STATUS",
          new Text(
              "Cette ressource ne peut pas passer à ce statut.",
              "This resource cannot take that status."));
    }
    if (next == ResourceStatus.PUBLISHED && !isPublished() && !shown.isComplete()) {
      throw Refusal.conflict(
          "RESOURCE_INCOMPLETE",
          new Text(
              "Cette ressource n’a pas encore de description ou de catégorie : ajoutez-les avant de"
                  + " la publier.",
              "This resource has no description or no category yet: add them before you publish"
                  + " it."));
    }
    return next == ResourceStatus.PUBLISHED && publishedAt.isEmpty()
        ? in(next, Optional.of(now))
        : in(next, publishedAt);
  }

  private Resource in(ResourceStatus next, Optional<Instant> firstPublished) {
    return new Resource(id, shown, type, audience, price, next, material, firstPublished, trail);
  }

  private Resource by(@Nullable UserId user, Instant now) {
    return new Resource(
        id, shown, type, audience, price, status, material, publishedAt, trail.goOn(user, now));
  }

  /// What the others hear of it now that it is new, at that version.
  public List<ResourceEvent> added(long version) {
    UserId by = trail.createdBy();
    return status == ResourceStatus.PENDING_REVIEW && by != null
        ? List.of(
            changed(version),
            new ResourceSubmitted(
                id.value(), by.value(), shown.title().fr(), shown.author(), trail.createdAt()))
        : List.of(changed(version));
  }

  /// What the others hear of it now that it became this, at that version.
  public List<ResourceEvent> changedFrom(Resource before, long version) {
    return told(before, changed(version));
  }

  /// What the others hear of it now that this is what it was last, at that version.
  public List<ResourceEvent> deletedFrom(Resource before, long version) {
    return told(before, event(version, true));
  }

  private List<ResourceEvent> told(Resource before, ResourceChanged changed) {
    UserId by = trail.createdBy();
    boolean isReviewed =
        before.status == ResourceStatus.PENDING_REVIEW && status != ResourceStatus.PENDING_REVIEW;
    return isReviewed && by != null
        ? List.of(
            changed,
            new ResourceReviewed(
                id.value(),
                by.value(),
                shown.title().fr(),
                shown.title().en(),
                isPublished(),
                trail.updatedAt()))
        : List.of(changed);
  }

  /// What the others hear of it as it is, at that version.
  public ResourceChanged changed(long version) {
    return event(version, false);
  }

  private ResourceChanged event(long version, boolean isDeleted) {
    return new ResourceChanged(
        id.value(),
        version,
        shown.title().fr(),
        shown.title().en(),
        audience.code(),
        price.cents(),
        isPublished(),
        isDeleted,
        trail.updatedAt());
  }
}
