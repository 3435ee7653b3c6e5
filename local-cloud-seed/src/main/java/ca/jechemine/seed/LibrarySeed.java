package ca.jechemine.seed;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.LibraryModule;
import ca.jechemine.library.application.ChooseFile;
import ca.jechemine.library.application.CreateResource;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import ca.jechemine.runtime.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Fills the library by the production code that adds to it, as if an administrator had added a
/// resource every other day.
public final class LibrarySeed implements Seed {

  private static final Duration BETWEEN = Duration.ofDays(2);

  @Override
  public void plant(Platforms platforms) {
    DemoUploads uploads =
        new DemoUploads(
            platforms.of("UploadEmployeeCv").build(DocumentsModule::current).takeUpload(),
            platforms.of("RecordScanResult").build(DocumentsModule::current).recordScan(),
            administrator());
    platforms
        .of("AdminCreateResource")
        .build(() -> new Planter(new LibraryModule(Platform.current()), uploads))
        .plant(DemoLibrary.drafts());
  }

  /// Resources have no accounts.
  @Override
  public List<Seed.Account> accounts() {
    return List.of();
  }

  private static UserId administrator() {
    return DemoPeople.all().stream()
        .filter(it ->
            it.adminRecord().filter(record -> record.role() == AdminRole.CONTENT_ADMIN).isPresent())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static final class Planter {

    private final Resources resources;
    private final ResourceChanges changes;
    private final Platform platform;
    private final DemoUploads uploads;

    Planter(LibraryModule library, DemoUploads uploads) {
      this.uploads = uploads;
      this.resources = LibraryTable.resources(library.tables(), library.outbox());
      this.changes = LibraryTable.changes(library.tables());
      this.platform = library.platform();
    }

    void plant(List<Draft> drafts) {
      if (changes.last() > 0) {
        return;
      }
      Instant now = platform.clock().instant();
      UserId author = administrator();
      for (int n = 0; n < drafts.size(); n++) {
        Draft draft = drafts.get(n);
        InstantSource then =
            InstantSource.fixed(now.minus(BETWEEN.multipliedBy(drafts.size() - n)));
        new CreateResource(
                resources,
                new ChooseFile(name -> Optional.of(uploads.take(name, draft)), uploads),
                new Ids(then, platform.random()),
                then)
            .create(draft, author, Receipts.none());
      }
    }
  }
}
