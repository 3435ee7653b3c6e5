package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.GatherOwnData;
import ca.jechemine.appointments.application.GatherOwnData.Gathered;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/appointments/own-data`
public final class GatherOwnAppointmentsHandler extends HttpHandler {

  private final GatherOwnData gatherOwnData;

  public GatherOwnAppointmentsHandler() {
    this(RoutingModule.current());
  }

  private GatherOwnAppointmentsHandler(RoutingModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnData = module.gatherOwnData();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnAppointments " + request.caller().id();
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Gathered gathered = gatherOwnData.of(request.caller().id(), from);
    return Response.ok(
        new OwnData(
            List.of(appointments(gathered), choices(gathered, request)),
            Optional.ofNullable(gathered.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static OwnData.Part appointments(Gathered gathered) {
    return new OwnData.Part(
        "rendez_vous",
        "vos rendez-vous et vos demandes",
        "your appointments and requests",
        gathered.shown().appointments().stream()
            .map(it -> AppointmentView.of(it, gathered.shown().viewer(), gathered.shown().people()))
            .map(Json::fields)
            .toList());
  }

  private static OwnData.Part choices(Gathered gathered, Request request) {
    return new OwnData.Part(
        "choix_des_professionnels",
        "pourquoi vos demandes ont été proposées à ces professionnels",
        "why your requests were offered to these professionals",
        gathered.explained().stream()
            .map(it -> MatchingView.of(it, request.language()))
            .map(Json::fields)
            .toList());
  }
}
