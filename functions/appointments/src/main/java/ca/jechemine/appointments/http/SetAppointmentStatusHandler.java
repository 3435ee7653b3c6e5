package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.SetAppointmentStatus;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PUT /api/admin/appointments/{id}/status`
public final class SetAppointmentStatusHandler extends HttpHandler {

  private static final Text NO_STATUS =
      new Text("n’est pas un statut connu", "is not a known status");

  private final SetAppointmentStatus setAppointmentStatus;

  public SetAppointmentStatusHandler() {
    this(SessionModule.current());
  }

  private SetAppointmentStatusHandler(SessionModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.setAppointmentStatus = module.setAppointmentStatus();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    AppointmentStatus wanted = request.body(Body.class).wanted();
    return Response.ok(
        new Answer(true, setAppointmentStatus.set(Readers.of(request), id, wanted).code()));
  }

  @Json
  record Body(@Nullable String status) {

    AppointmentStatus wanted() {
      return Optional.ofNullable(status)
          .flatMap(AppointmentStatus::of)
          .orElseThrow(() -> Refusal.invalid("status", NO_STATUS));
    }
  }

  @Json
  record Answer(boolean success, String status) {}
}
