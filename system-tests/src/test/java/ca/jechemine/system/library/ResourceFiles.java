package ca.jechemine.system.library;

import ca.jechemine.system.documents.Uploads;
import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files as they are uploaded for resources.
public final class ResourceFiles {

  /// The smallest picture there is.
  static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

  private final RunningCloud cloud;
  private final Uploads uploads;

  public ResourceFiles(RunningCloud cloud) {
    this.cloud = cloud;
    this.uploads = new Uploads(cloud);
  }

  /// The id of a clean PDF that an administrator uploaded for a resource.
  public String pdf() {
    return pdf(Persona.CONTENT_ADMIN);
  }

  /// The same, that somebody else uploaded.
  public String pdf(Persona uploader) {
    return upload(uploader, Announcement.pdf("resource-file", pages()), pages());
  }

  /// The id of a clean picture that an administrator uploaded for a resource.
  String picture() {
    return upload(
        Persona.CONTENT_ADMIN,
        new Announcement("resource-file", "Affiche d’été.png", "image/png", PNG.length, null),
        PNG);
  }

  /// The id of what they uploaded, once it is scanned.
  String upload(Persona uploader, Announcement announcement, byte[] content) {
    Api api = cloud.api().as(uploader);
    String id = uploads.upload(api, announcement, content).text("fileId");
    cloud.settle();
    return id;
  }

  /// A PDF that takes a password to open.
  static byte[] locked() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  /// A PDF of four pages, each turned by another quarter.
  static byte[] pages() {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      for (int turn = 0; turn < 4; turn++) {
        PDPage page = new PDPage();
        page.setRotation(turn * 90);
        document.addPage(page);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
