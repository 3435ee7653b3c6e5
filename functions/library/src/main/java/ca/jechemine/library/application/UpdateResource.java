package ca.jechemine.library.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceEdit;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.Resources;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An administrator changes a resource. Asking for what is already so changes nothing.
public final class UpdateResource {

  private final Resources resources;
  private final ChooseFile files;
  private final InstantSource clock;

  public UpdateResource(Resources resources, ChooseFile files, InstantSource clock) {
    this.resources = resources;
    this.files = files;
    this.clock = clock;
  }

  /// The resource after the change, with its text.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid when its file is none that may be taken, or none
  ///   that may be had for that price
  public Written update(ResourceId id, ResourceEdit edit, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<Resource> read = resources.find(id).orElseThrow(Resources::unknown);
      Resource before = read.value();
      ResourceText textBefore =
          before.material().hasText() ? resources.text(id) : ResourceText.NONE;
      ResourceText text = edit.text(textBefore);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      boolean isRewritten = !text.equals(textBefore);
      Resource next =
          before.edited(edit, file(edit, before), !text.isEmpty(), isRewritten, by, now);
      if (edit.file().isPresent() || edit.price().isPresent()) {
        files.requireSellable(edit.file().isPresent() ? "fileUrl" : "price", next);
      }
      if (!next.equals(before)) {
        resources.save(read, next, Optional.of(text).filter(_ -> isRewritten));
      }
      return new Written(next, text);
    });
  }

  /// One that it has already is not asked for again: it was found sound then.
  private Optional<ResourceFile> file(ResourceEdit edit, Resource before) {
    Optional<ResourceFile> now = before.material().file();
    return edit.file()
        .map(it -> isAlready(it, now) ? now : files.forAdministrator("fileUrl", it))
        .orElse(now);
  }

  private static boolean isAlready(FileChoice choice, Optional<ResourceFile> file) {
    return choice instanceof FileChoice.Uploaded chosen
        && file.filter(it ->
                it instanceof ResourceFile.Stored stored && stored.fileId().equals(chosen.fileId()))
            .isPresent();
  }

  /// A resource and its text.
  public record Written(Resource resource, ResourceText text) {}
}
