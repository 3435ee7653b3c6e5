package ca.jechemine.contracts;

import java.time.Instant;

/// What the library tells of its resources.
public sealed interface ResourceEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "RESOURCE";
  }

  /// A resource was added or changed; `version` rises with each change: keep the highest, whatever
  /// order they arrive in. What is not published may not be bought. `titleEn` is empty when there
  /// is none; `audience` is `client`, `professional` or `all`; the price is in cents, 0 is free.
  /// What `isDeleted` is gone for good: nobody can open it, whatever they pay.
  record ResourceChanged(
      String resourceId,
      long version,
      String titleFr,
      String titleEn,
      String audience,
      long priceCents,
      boolean isPublished,
      boolean isDeleted,
      Instant occurredAt)
      implements ResourceEvent {

    @Override
    public String aggregateId() {
      return resourceId;
    }
  }

  /// No resource has that file any more: it was replaced, or the resource was deleted. The file is
  /// the documents domain's, which deletes it; nothing takes it again.
  record ResourceFileDropped(
      String fileId, String resourceId, String droppedByUserId, Instant occurredAt)
      implements ResourceEvent {

    @Override
    public String aggregate() {
      return "RESOURCE_FILE";
    }

    @Override
    public String aggregateId() {
      return fileId;
    }
  }

  /// A professional submitted a resource, which waits for an administrator to publish or refuse it.
  /// `author` is as it is to be shown.
  record ResourceSubmitted(
      String resourceId,
      String submittedByUserId,
      String titleFr,
      String author,
      Instant occurredAt)
      implements ResourceEvent {

    @Override
    public String aggregateId() {
      return resourceId;
    }
  }

  /// An administrator published what was submitted, or refused it. `titleEn` is empty when there is
  /// none.
  record ResourceReviewed(
      String resourceId,
      String submittedByUserId,
      String titleFr,
      String titleEn,
      boolean isPublished,
      Instant occurredAt)
      implements ResourceEvent {

    @Override
    public String aggregateId() {
      return resourceId;
    }
  }

  /// An administrator gave somebody a resource, which they may open from now on. Titles are as they
  /// were then; `titleEn` is empty when there is none. There is one for each gift.
  record ResourceGifted(
      String giftId,
      String resourceId,
      String userId,
      String titleFr,
      String titleEn,
      Instant occurredAt)
      implements ResourceEvent {

    @Override
    public String aggregate() {
      return "GIFT";
    }

    @Override
    public String aggregateId() {
      return giftId;
    }
  }
}
