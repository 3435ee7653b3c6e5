package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.FlagServiceRequest;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/service-requests/{id}/emergency`
public final class FlagServiceRequestHandler extends HttpHandler {

  private static final Text NO_FLAG = new Text("doit être true ou false", "must be true or false");

  private final FlagServiceRequest flagServiceRequest;

  public FlagServiceRequestHandler() {
    this(QueueModule.current());
  }

  private FlagServiceRequestHandler(QueueModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.flagServiceRequest = module.flagServiceRequest();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    boolean urgent = request.body(Body.class).urgent();
    return Response.ok(
        new Answer(
            id.value(),
            flagServiceRequest.flag(Readers.of(request), id, urgent).request().isEmergency()));
  }

  @Json
  record Body(@Nullable Boolean isEmergency) {

    boolean urgent() {
      if (isEmergency == null) {
        throw Refusal.invalid("isEmergency", NO_FLAG);
      }
      return isEmergency;
    }
  }

  @Json
  record Answer(String id, boolean isEmergency) {}
}
