package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RequestHumanReview;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/{id}/matching/review`
public final class RequestHumanReviewHandler extends HttpHandler {

  private static final int LONGEST_OBSERVATIONS = 2_000;

  private static final Text ASKED =
      new Text(
          "Une personne de notre équipe examinera votre demande.",
          "A member of our team will look into your request.");

  private final RequestHumanReview requestHumanReview;

  public RequestHumanReviewHandler() {
    this(RoutingModule.current());
  }

  private RequestHumanReviewHandler(RoutingModule module) {
    super(module.edge(), Access.signedIn());
    this.requestHumanReview = module.requestHumanReview();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    String observations = request.body(Body.class).words();
    Appointment asked = requestHumanReview.ask(request.caller(), id, observations);
    return Response.ok(
        new Answer(
            ASKED.in(request.language()),
            asked.search().asked().map(Search.Review::askedAt).orElseThrow()));
  }

  @Json
  record Body(@Nullable String observations) {

    @Nullable String words() {
      SlotFields fields = new SlotFields();
      String words = fields.text("observations", observations, LONGEST_OBSERVATIONS).orElse(null);
      fields.refuseIfAny();
      return words;
    }
  }

  @Json
  record Answer(String message, Instant requestedAt) {}
}
