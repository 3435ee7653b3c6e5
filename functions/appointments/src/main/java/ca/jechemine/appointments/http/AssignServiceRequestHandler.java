package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.AssignServiceRequest;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/service-requests/{id}/assign`: to one professional, to whoever matching finds,
/// or to everybody.
public final class AssignServiceRequestHandler extends HttpHandler {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_MODE =
      new Text("doit être auto ou general", "must be auto or general");
  private static final Text BOTH =
      new Text("professionalId ou mode, pas les deux", "professionalId or mode, not both");

  private final AssignServiceRequest assignServiceRequest;

  public AssignServiceRequestHandler() {
    this(QueueModule.current());
  }

  private AssignServiceRequestHandler(QueueModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.assignServiceRequest = module.assignServiceRequest();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    Wanted wanted = request.body(Body.class).wanted();
    Reader admin = Readers.of(request);
    return switch (wanted) {
      case Wanted.One it -> {
        AssignServiceRequest.Assigned assigned =
            assignServiceRequest.to(admin, id, it.professional());
        yield Response.ok(
            new AssignedAnswer(
                id.value(),
                it.professional().value(),
                assigned.appointment().state().routingStatus().code(),
                assigned.reassigned()));
      }
      case Wanted.Anew _ -> {
        Appointment routed = assignServiceRequest.anew(admin, id);
        yield Response.ok(
            new MatchedAnswer(
                id.value(),
                "auto",
                routed.state().routingStatus().code(),
                routed.state() instanceof State.Proposed offer ? offer.to().size() : 0));
      }
      case Wanted.All _ ->
          Response.ok(
              new PooledAnswer(
                  id.value(),
                  "general",
                  assignServiceRequest.toAll(admin, id).state().routingStatus().code()));
    };
  }

  /// Who is to have it.
  sealed interface Wanted {
    record One(UserId professional) implements Wanted {}

    record Anew() implements Wanted {}

    record All() implements Wanted {}
  }

  @Json
  record Body(@Nullable String professionalId, @Nullable String mode) {

    Wanted wanted() {
      Violations violations = new Violations();
      Optional<Wanted> one =
          Optional.ofNullable(professionalId)
              .filter(HexId::isValid)
              .map(it -> new Wanted.One(new UserId(it)));
      Optional<Wanted> many =
          Optional.ofNullable(mode)
              .flatMap(it ->
                  switch (it) {
                    case "auto" -> Optional.of(new Wanted.Anew());
                    case "general" -> Optional.of(new Wanted.All());
                    default -> Optional.empty();
                  });
      violations
          .require(professionalId == null || one.isPresent(), "professionalId", NO_ID)
          .require(mode == null || many.isPresent(), "mode", NO_MODE)
          .require(professionalId != null || mode != null, "professionalId", NO_ID)
          .require(professionalId == null || mode == null, "mode", BOTH);
      violations.refuseIfAny();
      return Stream.of(one, many).flatMap(Optional::stream).findFirst().orElseThrow();
    }
  }

  @Json
  record AssignedAnswer(
      String id, String professionalId, String routingStatus, boolean reassigned) {}

  @Json
  record MatchedAnswer(String id, String mode, String routingStatus, int matchCount) {}

  @Json
  record PooledAnswer(String id, String mode, String routingStatus) {}
}
