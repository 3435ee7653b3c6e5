package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ScheduleFirst;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// `POST /api/appointments/{id}/schedule-first`
public final class ScheduleFirstHandler extends HttpHandler {

  private final ScheduleFirst scheduleFirst;

  public ScheduleFirstHandler() {
    this(SessionModule.current());
  }

  private ScheduleFirstHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.scheduleFirst = module.scheduleFirst();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    return Response.ok(
        Answer.of(
            scheduleFirst.schedule(
                request.caller().id(), id, new EditFields(request.fields()).firstDate())));
  }

  /// What was set; `date` is noon UTC of the day (contract 20 §0).
  @Json
  record Answer(String id, Instant date, String time, int duration, String type, String status) {

    static Answer of(Appointment appointment) {
      Slot slot = appointment.state().slot().orElseThrow();
      return new Answer(
          appointment.id().value(),
          slot.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
          slot.time().toString(),
          slot.minutes(),
          appointment.meeting().modality().code(),
          appointment.state().status().code());
    }
  }
}
