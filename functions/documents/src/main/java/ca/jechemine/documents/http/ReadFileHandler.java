package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.ReadFile;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.Duration;
import java.util.Optional;

/// `GET /api/files/{id}`: sends the browser on to the bytes, under an address that is good for a
/// minute; images of public pages under one that everybody may keep.
public final class ReadFileHandler extends HttpHandler {

  private static final Duration ADDRESS_LIFE = Duration.ofSeconds(60);
  private static final String PUBLIC = "public, max-age=86400, immutable";

  private final ReadFile readFile;
  private final ObjectStore objects;

  public ReadFileHandler() {
    this(DocumentsModule.current());
  }

  private ReadFileHandler(DocumentsModule module) {
    super(module.edge(), Access.signedInOrNot());
    this.readFile = module.readFile();
    this.objects = module.objects();
  }

  @Override
  protected Response respond(Request request) {
    FileId id = new FileId(request.pathId("id"));
    StoredFile.Kept file = readFile.open(id, reader(request));
    Response response = Response.redirect(objects.addressOf(file, ADDRESS_LIFE));
    return file.upload().purpose().isPublic() ? response.with("cache-control", PUBLIC) : response;
  }

  private static Optional<Reader> reader(Request request) {
    return request
        .callerIfAny()
        .map(
            it -> new Reader(it, request.viewerAddress(), request.header("user-agent").orElse("")));
  }
}
