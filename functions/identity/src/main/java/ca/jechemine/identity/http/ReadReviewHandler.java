package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.ReadReview;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.Review;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/reviews?appointmentId=`
public final class ReadReviewHandler extends HttpHandler {

  private final ReadReview readReview;

  public ReadReviewHandler() {
    this(ProfileModule.current());
  }

  private ReadReviewHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.CLIENT));
    this.readReview = module.readReview();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = ReviewBody.appointment(request.query("appointmentId"));
    Optional<Review> review = readReview.read(request.caller().id(), id);
    return review
        .map(it -> Response.ok(new View(ReviewView.of(it))))
        .orElseGet(() -> new Response(200, Json.writeWithNulls(new View(null)), Map.of()));
  }

  @io.avaje.jsonb.Json
  record View(@Nullable ReviewView review) {}
}
