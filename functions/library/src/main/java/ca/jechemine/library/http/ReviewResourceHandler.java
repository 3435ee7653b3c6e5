package ca.jechemine.library.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.ReviewResource;
import ca.jechemine.library.application.ReviewResource.Written;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Review;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// `POST /api/resources/{id}/reviews`: 201 for what is new, 200 for what replaces it.
public final class ReviewResourceHandler extends HttpHandler {

  private final ReviewResource reviewResource;

  public ReviewResourceHandler() {
    this(ReviewModule.current());
  }

  private ReviewResourceHandler(ReviewModule module) {
    super(module.edge(), Access.signedIn());
    this.reviewResource = module.reviewResource();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Body body = request.body(Body.class);
    Said said = body.said();
    Written written =
        reviewResource.write(
            id, said.rating(), said.comment(), said.isAnonymous(), request.caller());
    ReviewView.Written view = ReviewView.Written.of(written, request.language());
    return written.isNew() ? Response.created(view) : Response.ok(view);
  }

  /// What the caller says.
  private record Said(int rating, String comment, boolean isAnonymous) {}

  @Json
  record Body(
      @Nullable BigDecimal rating, @Nullable String comment, @Nullable Boolean isAnonymous) {

    private static final Text NO_RATING =
        new Text("doit être un nombre entier de 1 à 5", "must be a whole number from 1 to 5");
    private static final Text TOO_LONG =
        new Text("au plus 2 000 caractères", "at most 2,000 characters");

    private Said said() {
      String text = comment == null ? "" : comment.strip();
      int stars = WholeNumber.of(rating, Review.WORST, Review.BEST).orElse(0L).intValue();
      new Violations()
          .require(stars != 0, "rating", NO_RATING)
          .require(text.length() <= Review.LONGEST_COMMENT, "comment", TOO_LONG)
          .refuseIfAny();
      return new Said(stars, text, Boolean.TRUE.equals(isAnonymous));
    }
  }
}
