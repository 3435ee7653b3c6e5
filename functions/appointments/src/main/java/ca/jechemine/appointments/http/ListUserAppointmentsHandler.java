package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.ListUserAppointments;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/users/{id}/appointments`: neither phones nor places are in it, whoever asks.
public final class ListUserAppointmentsHandler extends HttpHandler {

  private final ListUserAppointments list;

  public ListUserAppointmentsHandler() {
    this(QueueModule.current());
  }

  private ListUserAppointmentsHandler(QueueModule module) {
    super(
        module.edge(),
        Access.admin(
            AdminPermission.MANAGE_PATIENTS,
            AdminPermission.MANAGE_PROFESSIONALS,
            AdminPermission.MANAGE_BILLING));
    this.list = module.listUserAppointments();
  }

  @Override
  protected Response respond(Request request) {
    UserId user = new UserId(request.pathId("id"));
    String scope = "ListUserAppointments " + user;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    ListUserAppointments.Listed listed =
        list.page(
            Readers.of(request),
            user,
            new PageRequest(PageLimit.of(request, PageLimit.MOST), from));
    return Response.ok(
        new Answer(
            listed.shown().appointments().stream()
                .map(it -> Row.of(it, listed.shown().people()))
                .toList(),
            Optional.ofNullable(listed.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }

  @Json
  record Answer(List<Row> appointments, @Nullable String nextCursor) {}

  /// One of them; `date` is noon UTC of the day (contract 20 §0).
  @Json
  record Row(
      String id,
      @Nullable Instant date,
      @Nullable String time,
      int duration,
      String type,
      String therapyType,
      String status,
      @Nullable String sessionOutcome,
      @Nullable String sessionActNature,
      String routingStatus,
      @Nullable Somebody client,
      @Nullable Somebody professional,
      Paid payment,
      Instant createdAt,
      ServiceRequestView.@Nullable Referral referralInfo) {

    static Row of(Appointment appointment, Map<UserId, Person> people) {
      State state = appointment.state();
      Optional<Slot> slot = state.slot();
      Optional<Closure> closure = state.closing();
      return new Row(
          appointment.id().value(),
          slot.map(it -> it.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)).orElse(null),
          slot.map(it -> it.time().toString()).orElse(null),
          appointment.minutes(),
          appointment.meeting().modality().code(),
          appointment.request().therapyType().code(),
          state.status().code(),
          closure.map(it -> it.outcome().code()).orElse(null),
          closure.flatMap(Closure::actNature).map(SessionActNature::code).orElse(null),
          state.routingStatus().code(),
          Somebody.of(appointment.client(), people),
          state.professional().map(it -> Somebody.of(it, people)).orElse(null),
          Paid.of(appointment.payment()),
          appointment.milestones().createdAt(),
          appointment.request().beneficiary() instanceof Beneficiary.Patient it
              ? ServiceRequestView.Referral.of(it)
              : null);
    }
  }

  /// Somebody in it; null when they are not known any more.
  @Json
  record Somebody(String id, String name, String email) {

    static @Nullable Somebody of(UserId id, Map<UserId, Person> people) {
      return people.containsKey(id)
          ? new Somebody(
              id.value(), ServiceRequestView.name(id, people), ServiceRequestView.email(id, people))
          : null;
    }
  }

  /// What it costs, in dollars, and whether that was paid.
  @Json
  record Paid(BigDecimal price, String status, String method, @Nullable Instant paidAt) {

    static Paid of(Payment payment) {
      return new Paid(
          PaymentView.dollars(payment.shares().price()),
          payment.status().code(),
          payment.method().code(),
          payment.paidAt());
    }
  }
}
