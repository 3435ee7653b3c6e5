package ca.jechemine.library;

import ca.jechemine.library.application.DownloadResource;
import ca.jechemine.library.application.HandOutFile;
import ca.jechemine.library.persistence.BucketFileBytes;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.library.stamp.PdfStamp;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires how files of resources are taken.
public final class DownloadModule {

  private final LibraryModule library;
  private final Keyring edgeSecret;

  public DownloadModule(Platform platform) {
    this.library = new LibraryModule(platform);
    this.edgeSecret = new Secrets(platform).read("EDGE_SECRET");
  }

  public HttpEdge edge() {
    return HttpEdge.of(library.platform(), edgeSecret, library.tables());
  }

  /// What links are signed with.
  public Keyring edgeSecret() {
    return edgeSecret;
  }

  public DownloadResource downloadResource() {
    return new DownloadResource(
        LibraryTable.resources(library.tables()),
        LibraryTable.shelves(library.tables(), library.platform().clock()),
        LibraryTable.downloads(library.tables()),
        library.platform().clock());
  }

  public HandOutFile handOutFile() {
    Platform platform = library.platform();
    return new HandOutFile(
        new BucketFileBytes(
            Bucket.named(platform.variable("UPLOADS_BUCKET"), platform),
            PdfStamp::write,
            library.log()));
  }
}
