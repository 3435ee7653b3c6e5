package ca.jechemine.library.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Trail;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An administrator adds a resource to the library, or a professional submits one to it.
public final class CreateResource {

  private final Resources resources;
  private final ChooseFile files;
  private final Ids ids;
  private final InstantSource clock;

  public CreateResource(Resources resources, ChooseFile files, Ids ids, InstantSource clock) {
    this.resources = resources;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /// The new resource; published at once when the draft says so.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid when its file is none that may be taken
  public Resource create(Draft draft, UserId by, Receipts<Resource> receipts) {
    return add(draft, files.forAdministrator("fileUrl", draft.file()), by, receipts);
  }

  /// What a professional submits, with a file that they uploaded themselves: it waits for its
  /// review.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid when that is no file of theirs
  public Resource submit(Draft draft, String fileId, UserId by, Receipts<Resource> receipts) {
    return add(draft, Optional.of(files.own("fileId", fileId, by)), by, receipts);
  }

  private Resource add(
      Draft draft, Optional<ResourceFile> file, UserId by, Receipts<Resource> receipts) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Resource resource =
        new Resource(
            new ResourceId(ids.next()),
            draft.shown(),
            draft.type(),
            draft.audience(),
            draft.price(),
            draft.status(),
            new Material(!draft.text().isEmpty(), draft.contentUrl(), file),
            draft.status() == ResourceStatus.PUBLISHED ? Optional.of(now) : Optional.empty(),
            Trail.begun(by, now));
    files.requireSellable("fileUrl", resource);
    return Retry.whenStale(() -> {
      resources.add(resource, draft.text(), receipts.of(resource));
      return resource;
    });
  }

  /// What was written.
  public record Draft(
      Presentation shown,
      ResourceType type,
      Audience audience,
      Money price,
      ResourceStatus status,
      Optional<String> contentUrl,
      FileChoice file,
      ResourceText text) {}
}
