package ca.jechemine.library;

import ca.jechemine.library.application.ChooseFile;
import ca.jechemine.library.application.CreateResource;
import ca.jechemine.library.application.DeleteResource;
import ca.jechemine.library.application.PublishResource;
import ca.jechemine.library.application.UpdateResource;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Uploads;
import ca.jechemine.library.persistence.BucketFileBytes;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.library.persistence.StoredUploads;
import ca.jechemine.library.stamp.PdfStamp;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.objects.Bucket;

/// Wires what administrators do at their desk: adding, changing, publishing and deleting resources,
/// and taking the files that belong to them.
public final class DeskModule {

  private final LibraryModule library;

  public DeskModule(Platform platform) {
    this.library = new LibraryModule(platform);
  }

  public HttpEdge edge() {
    return library.edge();
  }

  public HttpEdge edgeWithReceipts() {
    return library.edgeWithReceipts();
  }

  public Log log() {
    return library.log();
  }

  public CreateResource createResource() {
    return new CreateResource(
        LibraryTable.resources(library.tables(), library.outbox(), library.receipts()),
        chooseFile(),
        library.ids(),
        library.platform().clock());
  }

  public UpdateResource updateResource() {
    return new UpdateResource(resources(), chooseFile(), library.platform().clock());
  }

  public PublishResource publishResource() {
    return new PublishResource(resources(), library.platform().clock());
  }

  public DeleteResource deleteResource() {
    return new DeleteResource(resources(), library.platform().clock());
  }

  /// The resources, for who only looks at them.
  public Resources readableResources() {
    return LibraryTable.resources(library.tables());
  }

  private Resources resources() {
    return LibraryTable.resources(library.tables(), library.outbox());
  }

  private ChooseFile chooseFile() {
    Platform platform = library.platform();
    return new ChooseFile(
        uploads(),
        new BucketFileBytes(
            Bucket.named(platform.variable("UPLOADS_BUCKET"), platform),
            PdfStamp::write,
            library.log()));
  }

  private Uploads uploads() {
    return new StoredUploads(
        library.tables().named(library.platform().variable("DOCUMENTS_TABLE")), library.cipher());
  }
}
