package ca.jechemine.library.http;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/{id}/reviews`: what is said of it, the newest first.
public final class ListResourceReviewsHandler extends HttpHandler {

  private final ReviewResource reviewResource;

  public ListResourceReviewsHandler() {
    this(ReviewModule.current());
  }

  private ListResourceReviewsHandler(ReviewModule module) {
    super(module.edge(), Access.signedIn());
    this.reviewResource = module.reviewResource();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    String scope = "ListResourceReviews " + id;
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, QueryFields.USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(
        ReviewView.Listed.of(
            reviewResource.list(id, page, request.caller()), request.language(), cursors(), scope));
  }
}
