package ca.jechemine.library.http;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.DownloadModule;
import ca.jechemine.library.application.DownloadResource;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.net.URI;

/// `GET /api/resources/{id}/download`: counts a download, and says where the file is to be had for
/// five minutes.
public final class DownloadResourceHandler extends HttpHandler {

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final DownloadResource downloadResource;
  private final DownloadLinks links;
  private final HttpEdge edge;

  public DownloadResourceHandler() {
    this(new DownloadModule(Platform.current()));
  }

  private DownloadResourceHandler(DownloadModule module) {
    this(module, module.edge());
  }

  private DownloadResourceHandler(DownloadModule module, HttpEdge edge) {
    super(edge, Access.signedIn());
    this.edge = edge;
    this.downloadResource = module.downloadResource();
    this.links = new DownloadLinks(module.edgeSecret());
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Caller caller = request.caller();
    return Response.ok(
            switch (downloadResource.download(id, caller)) {
              case ResourceFile.Stored it ->
                  new Answer(
                      links.of(id, caller.id(), edge.now()),
                      it.fileName(),
                      it.fileType(),
                      DownloadLinks.LIFE.toSeconds());
              case ResourceFile.Elsewhere it ->
                  new Answer(
                      it.url(), name(it.url()), UNKNOWN_TYPE, DownloadLinks.LIFE.toSeconds());
            })
        .with("cache-control", "no-store");
  }

  private static String name(String url) {
    URI address = URI.create(url);
    String path = address.getPath() == null ? "" : address.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? address.getHost() : last;
  }

  /// `url` is of the site or, for what is kept elsewhere, an `https` address.
  @Json
  record Answer(String url, String fileName, String fileType, long expiresIn) {}
}
