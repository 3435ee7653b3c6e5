package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.CreateReview;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/reviews`
public final class CreateReviewHandler extends HttpHandler {

  private static final Text THANKS =
      new Text("Merci pour votre avis !", "Thank you for your review!");

  private final CreateReview createReview;

  public CreateReviewHandler() {
    this(ProfileModule.current());
  }

  private CreateReviewHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.CLIENT));
    this.createReview = module.createReview();
  }

  @Override
  protected Response respond(Request request) {
    ReviewBody body = ReviewBody.of(request.fields());
    return answer(
        createReview.create(
            request.caller().id(),
            body.appointment(),
            body.opinion(),
            request.receipts(it -> answer(it, request))),
        request);
  }

  private static Response answer(Review review, Request request) {
    return Response.created(new View(THANKS.in(request.language()), ReviewView.of(review)));
  }

  @Json
  record View(String message, ReviewView review) {}
}
