package ca.jechemine.library.http;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.DownloadModule;
import ca.jechemine.library.application.DownloadResource;
import ca.jechemine.library.application.HandOutFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/{id}/file`: sends the browser on to the bytes of a file that was downloaded
/// a moment ago, a PDF with the stamp of who did, under an address that is good for five seconds.
public final class ReadResourceFileHandler extends HttpHandler {

  private final DownloadResource downloadResource;
  private final HandOutFile handOutFile;
  private final DownloadLinks links;
  private final HttpEdge edge;

  public ReadResourceFileHandler() {
    this(new DownloadModule(Platform.current()));
  }

  private ReadResourceFileHandler(DownloadModule module) {
    this(module, module.edge());
  }

  private ReadResourceFileHandler(DownloadModule module, HttpEdge edge) {
    super(edge, Access.signedIn());
    this.edge = edge;
    this.downloadResource = module.downloadResource();
    this.handOutFile = module.handOutFile();
    this.links = new DownloadLinks(module.edgeSecret());
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Caller caller = request.caller();
    links.check(
        id,
        caller.id(),
        request.query("until").orElse(""),
        request.query("token").orElse(""),
        edge.now());
    return Response.redirect(handOutFile.address(downloadResource.find(id, caller), id, caller));
  }
}
