package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.ScheduleServiceRequest;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/service-requests/{id}/schedule`
public final class ScheduleServiceRequestHandler extends HttpHandler {

  private final ScheduleServiceRequest scheduleServiceRequest;

  public ScheduleServiceRequestHandler() {
    this(QueueModule.current());
  }

  private ScheduleServiceRequestHandler(QueueModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.scheduleServiceRequest = module.scheduleServiceRequest();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    ScheduleServiceRequest.Wish wish = request.body(Body.class).wish();
    return Response.ok(Answer.of(scheduleServiceRequest.schedule(Readers.of(request), id, wish)));
  }

  @Json
  record Body(
      @Nullable String professionalId,
      @Nullable String date,
      @Nullable String time,
      @Nullable String type,
      @Nullable Integer duration,
      @Nullable String motif,
      @Nullable String notes,
      @Nullable String location) {

    ScheduleServiceRequest.Wish wish() {
      SlotFields fields = new SlotFields();
      Optional<UserId> professional = fields.person("professionalId", professionalId);
      Optional<LocalDate> day = fields.day("date", date);
      Optional<LocalTime> start = fields.time("time", time);
      Optional<Modality> modality = type == null ? Optional.empty() : fields.modality("type", type);
      Optional<Integer> minutes = fields.minutes("duration", duration);
      Optional<String> about = fields.text("motif", motif, EditFields.LONGEST_MOTIF);
      Optional<String> own = fields.text("notes", notes, EditFields.LONGEST_NOTES);
      Optional<String> place = fields.text("location", location, EditFields.LONGEST_LOCATION);
      fields.refuseIfAny();
      return new ScheduleServiceRequest.Wish(
          professional.orElseThrow(),
          day.orElseThrow(),
          start.orElseThrow(),
          modality.orElse(null),
          minutes.orElse(null),
          about.orElse(null),
          own.orElse(null),
          place.orElse(null));
    }
  }

  /// `date` is the calendar day, as it was asked for.
  @Json
  record Answer(
      String id,
      String status,
      String routingStatus,
      String professionalId,
      String date,
      String time) {

    static Answer of(Appointment scheduled) {
      Slot slot = scheduled.state().slot().orElseThrow();
      return new Answer(
          scheduled.id().value(),
          scheduled.state().status().code(),
          scheduled.state().routingStatus().code(),
          scheduled.state().professional().orElseThrow().value(),
          slot.date().toString(),
          slot.time().toString());
    }
  }
}
