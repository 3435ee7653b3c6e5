package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RouteRequest;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Reasons;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/route-submission`: the same as what happens by itself to a new request.
public final class RouteSubmissionHandler extends HttpHandler {

  private static final Text PROPOSED =
      new Text("La demande est proposée.", "The request is proposed.");
  private static final Text POOLED =
      new Text(
          "Personne ne convient : la demande est ouverte à tous les professionnels.",
          "Nobody suits: the request is open to every professional.");

  private final RouteRequest routeRequest;
  private final Appointments appointments;

  public RouteSubmissionHandler() {
    this(RoutingModule.current());
  }

  private RouteSubmissionHandler(RoutingModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.routeRequest = module.routeRequest();
    this.appointments = module.appointments();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = request.body(Body.class).id();
    Appointment routed = routeRequest.routeNow(id).appointment();
    boolean isProposed = routed.state() instanceof State.Proposed;
    return Response.ok(
        new Answer(
            (isProposed ? PROPOSED : POOLED).in(request.language()),
            routed.state().routingStatus().code(),
            isProposed ? matches(id, request.language()) : List.of()));
  }

  private List<MatchView> matches(AppointmentId id, Language language) {
    List<Rationale> rationales = appointments.rationales(id);
    return rationales.isEmpty()
        ? List.of()
        : rationales.getLast().chosen().stream().map(it -> MatchView.of(it, language)).toList();
  }

  @Json
  record Body(@Nullable String appointmentId) {

    AppointmentId id() {
      if (appointmentId == null || !HexId.isValid(appointmentId)) {
        throw Refusal.invalid(
            "appointmentId", new Text("identifiant non valide", "not a valid id"));
      }
      return new AppointmentId(appointmentId);
    }
  }

  @Json
  record Answer(String message, String routingStatus, List<MatchView> matches) {}

  @Json
  record MatchView(String professionalId, int score, List<String> reasons) {

    static MatchView of(Score score, Language language) {
      return new MatchView(
          score.professional().value(),
          score.total(),
          Reasons.forAdministrators(score).stream().map(it -> it.in(language)).toList());
    }
  }
}
