package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ListRequests;
import ca.jechemine.appointments.application.PoolFilter;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `GET /api/appointments/general`
public final class ListPooledRequestsHandler extends RequestListHandler {

  private static final Text UNKNOWN =
      new Text("n’est pas une valeur connue", "is not a known value");

  private final ListRequests list;

  public ListPooledRequestsHandler() {
    this(RoutingModule.current());
  }

  private ListPooledRequestsHandler(RoutingModule module) {
    super(module.edge(), module.showAppointments(), Viewer.OFFERED);
    this.list = module.listRequests();
  }

  @Override
  Page<Appointment> page(Request request, PageRequest page) {
    return list.pooledFor(request.caller().id(), filter(request), page);
  }

  @Override
  String scope(Request request) {
    return "ListPooledRequests %s %s %s %s"
        .formatted(
            request.caller().id(),
            request.query("type").orElse(""),
            request.query("therapyType").orElse(""),
            request.query("issueType").orElse(""));
  }

  private static PoolFilter filter(Request request) {
    Violations violations = new Violations();
    @Nullable Modality type = known(request, "type", Modality::of, violations);
    @Nullable TherapyType therapyType = known(request, "therapyType", TherapyType::of, violations);
    violations.refuseIfAny();
    return new PoolFilter(request.query("issueType").orElse(null), type, therapyType);
  }

  private static <T> @Nullable T known(
      Request request, String name, Function<String, Optional<T>> parse, Violations violations) {
    Optional<String> text = request.query(name);
    Optional<T> value = text.flatMap(parse);
    violations.require(text.isEmpty() || value.isPresent(), name, UNKNOWN);
    return value.orElse(null);
  }
}
