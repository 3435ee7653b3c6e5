package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Downloads;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelves;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Somebody takes the file of a resource that they have access to.
public final class DownloadResource {

  private static final Text TO_BE_BOUGHT =
      new Text(
          "Cette ressource est payante : achetez-la pour la télécharger.",
          "This resource is not free: buy it to download it.");
  private static final Text NO_FILE =
      new Text(
          "Cette ressource n’a pas de fichier à télécharger.",
          "This resource has no file to download.");

  private final Resources resources;
  private final Shelves shelves;
  private final Downloads downloads;
  private final InstantSource clock;

  public DownloadResource(
      Resources resources, Shelves shelves, Downloads downloads, InstantSource clock) {
    this.resources = resources;
    this.shelves = shelves;
    this.downloads = downloads;
    this.clock = clock;
  }

  /// The file, which counts as a download of theirs from now on.
  ///
  /// @throws Refusal.PaymentRequired when they have no access
  /// @throws Refusal.NotFound when the resource is not shown to them, or has no file
  public ResourceFile download(ResourceId id, Caller caller) {
    ResourceFile file = find(id, caller);
    downloads.count(caller.id(), id, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return file;
  }

  /// The file, which counts for nothing: what was counted when the link to it was made. Whoever
  /// lost their access since then is turned down.
  ///
  /// @throws Refusal.PaymentRequired when they have no access
  /// @throws Refusal.NotFound when the resource is not shown to them, or has no file
  public ResourceFile find(ResourceId id, Caller caller) {
    Seen found = Seen.of(id, caller, resources, shelves);
    if (!found.hasAccess()) {
      throw Refusal.paymentRequired("PURCHASE_REQUIRED", "invalid_request_error", TO_BE_BOUGHT);
    }
    return Optional.of(found.resource())
        .filter(it -> !it.isForSaleElsewhere())
        .flatMap(it -> it.material().file())
        .orElseThrow(() -> Refusal.notFound("NO_FILE", NO_FILE));
  }
}
