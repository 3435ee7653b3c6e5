package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ApproveServiceRequest;
import ca.jechemine.appointments.domain.Activation;
import ca.jechemine.appointments.domain.AppointmentId;
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

/// `POST /api/admin/service-requests/{id}/approve`
public final class ApproveServiceRequestHandler extends HttpHandler {

  private static final Text NO_TARGET =
      new Text("doit être requester ou loved-one", "must be requester or loved-one");

  private final ApproveServiceRequest approveServiceRequest;

  public ApproveServiceRequestHandler() {
    this(RoutingModule.current());
  }

  private ApproveServiceRequestHandler(RoutingModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.approveServiceRequest = module.approveServiceRequest();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    Activation.Target target = request.body(Body.class).wanted();
    approveServiceRequest.approve(Readers.of(request), id, target);
    return Response.ok(new Answer(true));
  }

  @Json
  record Body(@Nullable String target) {

    Activation.Target wanted() {
      return Optional.ofNullable(target)
          .flatMap(Activation.Target::of)
          .orElseThrow(() -> Refusal.invalid("target", NO_TARGET));
    }
  }

  @Json
  record Answer(boolean ok) {}
}
