package ca.jechemine.library.http;

import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `DELETE /api/resources/{id}/reviews/mine`: the caller takes back what they said.
public final class DeleteOwnResourceReviewHandler extends HttpHandler {

  private final ReviewResource reviewResource;

  public DeleteOwnResourceReviewHandler() {
    this(ReviewModule.current());
  }

  private DeleteOwnResourceReviewHandler(ReviewModule module) {
    super(module.edge(), Access.signedIn());
    this.reviewResource = module.reviewResource();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        ReviewView.Rating.of(
            reviewResource.takeBack(new ResourceId(request.pathId("id")), request.caller().id())));
  }
}
