package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.CompleteUpload.Completed;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/uploads`: takes an image for the site's pages. The page's `folder` comes back
/// as it was sent: files have no folders here, and no rule goes by it.
public final class AdminUploadImageHandler extends HttpHandler {

  private static final List<String> FOLDERS = List.of("content", "problematiques", "misc");

  private final FormUploads uploads;

  public AdminUploadImageHandler() {
    this(DocumentsModule.current());
  }

  private AdminUploadImageHandler(DocumentsModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT), ANY_LENGTH);
    this.uploads = new FormUploads(module.takeUpload(), Purpose.CONTENT_IMAGE);
  }

  @Override
  protected Response respond(Request request) {
    UploadForm form = uploads.read(request);
    String folder = form.field("folder").orElse(FOLDERS.getFirst());
    if (!FOLDERS.contains(folder)) {
      throw Refusal.invalid(
          "folder",
          new Text(
              "doit être content, problematiques ou misc",
              "must be content, problematiques or misc"));
    }
    return uploads.take(request, form, Optional.empty(), it -> answer(it, folder));
  }

  private static Response answer(Completed completed, String folder) {
    ImageView view = ImageView.of(completed.file(), folder);
    return view.status() == null ? Response.ok(view) : Response.accepted(view);
  }

  /// An image that was taken. `status` is `scanning` until the malware scan is over, and not there
  /// afterwards: until then only administrators see the image.
  @Json
  record ImageView(
      @Nullable String status, String url, String filename, long size, String mime, String folder) {

    static ImageView of(StoredFile.Kept file, String folder) {
      Upload upload = file.upload();
      return new ImageView(
          file instanceof StoredFile.Scanning ? "scanning" : null,
          FileUrls.of(upload.id()),
          upload.fileName().value(),
          file.content().length(),
          upload.type().mime(),
          folder);
    }
  }
}
