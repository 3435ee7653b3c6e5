package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ListAppointments;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `GET /api/appointments`: a bare array, and pages for administrators who ask for them.
public final class ListAppointmentsHandler extends HttpHandler {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_DATE = new Text("n’est pas une date valide", "is not a valid date");
  private static final Text NO_STATUS =
      new Text("n’est pas un statut connu", "is not a known status");

  private final ListAppointments list;

  public ListAppointmentsHandler() {
    this(SessionModule.current());
  }

  private ListAppointmentsHandler(SessionModule module) {
    super(module.edge(), Access.signedIn());
    this.list = module.listAppointments();
  }

  @Override
  protected Response respond(Request request) {
    Query query = Query.of(request);
    return switch (request.caller().role()) {
      case CLIENT, GUEST, PROSPECT, EMPLOYEE ->
          all(
              list.ofAccount(
                  Readers.of(request),
                  Optional.ofNullable(query.account()).orElse(request.caller().id()),
                  query.wanted()));
      case PROFESSIONAL ->
          all(
              request.query("unassigned").filter("true"::equals).isPresent()
                  ? list.offeredTo(request.caller())
                  : list.ofProfessional(Readers.of(request), query.wanted()));
      case ADMIN -> page(request, query);
    };
  }

  private static Response all(ShowAppointments.Shown shown) {
    return Response.ok(AppointmentView.class, views(shown));
  }

  private Response page(Request request, Query query) {
    if (!Viewer.mayAdminister(request.caller())) {
      throw Refusals.notYours();
    }
    String scope = "ListAppointments " + query;
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    ListAppointments.Listed page =
        list.page(
            Readers.of(request),
            query.wanted(),
            new PageRequest(PageLimit.of(request, PageLimit.MOST), from));
    List<AppointmentView> views = views(page.shown());
    return request.query("limit").isEmpty() && from == null
        ? Response.ok(AppointmentView.class, views)
        : Response.ok(
            new Answer(
                views,
                Optional.ofNullable(page.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static List<AppointmentView> views(ShowAppointments.Shown shown) {
    return shown.appointments().stream()
        .map(it -> AppointmentView.of(it, shown.viewer(), shown.people()))
        .toList();
  }

  @Json
  record Answer(List<AppointmentView> appointments, @Nullable String nextCursor) {}

  /// What the query string asks for.
  private record Query(ListAppointments.Query wanted, @Nullable UserId account) {

    /// @throws ca.jechemine.kernel.Refusal.Invalid naming every parameter at fault
    static Query of(Request request) {
      Violations violations = new Violations();
      LocalDate first = read(request, "startDate", CalendarDays::first, NO_DATE, violations);
      LocalDate last = read(request, "endDate", CalendarDays::last, NO_DATE, violations);
      AppointmentStatus status =
          read(request, "status", AppointmentStatus::of, NO_STATUS, violations);
      UserId client = read(request, "clientId", Query::id, NO_ID, violations);
      UserId professional = read(request, "professionalId", Query::id, NO_ID, violations);
      UserId account = read(request, "accountId", Query::id, NO_ID, violations);
      violations.refuseIfAny();
      return new Query(
          new ListAppointments.Query(new Range(first, last), status, client, professional),
          account);
    }

    private static <T> @Nullable T read(
        Request request,
        String name,
        Function<String, Optional<T>> reading,
        Text reason,
        Violations violations) {
      Optional<String> text = request.query(name);
      Optional<T> value = text.flatMap(reading);
      violations.require(text.isEmpty() || value.isPresent(), name, reason);
      return value.orElse(null);
    }

    private static Optional<UserId> id(String text) {
      return HexId.isValid(text) ? Optional.of(new UserId(text)) : Optional.empty();
    }
  }
}
