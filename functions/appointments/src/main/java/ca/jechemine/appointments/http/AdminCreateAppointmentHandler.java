package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.CreateOwnBooking;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Modality;
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

/// `POST /api/admin/appointments`: an appointment of anybody with anybody, as a professional enters
/// their own.
public final class AdminCreateAppointmentHandler extends HttpHandler {

  private final CreateOwnBooking createOwnBooking;

  public AdminCreateAppointmentHandler() {
    this(SessionModule.current());
  }

  private AdminCreateAppointmentHandler(SessionModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.createOwnBooking = module.createOwnBooking();
  }

  @Override
  protected Response respond(Request request) {
    Wanted wanted = request.body(Body.class).wanted();
    return answer(
        createOwnBooking.createFor(
            Readers.of(request),
            wanted.professional(),
            wanted.entry(),
            request.receipts(AdminCreateAppointmentHandler::answer)));
  }

  private static Response answer(Appointment booked) {
    return Response.created(CreateOwnBookingHandler.Answer.of(booked));
  }

  record Wanted(UserId professional, CreateOwnBooking.Entry entry) {}

  @Json
  record Body(
      @Nullable String clientId,
      @Nullable String professionalId,
      @Nullable String date,
      @Nullable String time,
      @Nullable String type,
      @Nullable Integer duration,
      @Nullable String motif,
      @Nullable String notes,
      @Nullable String location) {

    Wanted wanted() {
      SlotFields fields = new SlotFields();
      Optional<UserId> client = fields.person("clientId", clientId);
      Optional<UserId> professional = fields.person("professionalId", professionalId);
      Optional<LocalDate> day = fields.day("date", date);
      Optional<LocalTime> start = fields.time("time", time);
      Optional<Modality> modality = fields.modality("type", type);
      Optional<Integer> minutes = fields.minutes("duration", duration);
      Optional<String> about = fields.text("motif", motif, EditFields.LONGEST_MOTIF);
      Optional<String> own = fields.text("notes", notes, EditFields.LONGEST_NOTES);
      Optional<String> place = fields.text("location", location, EditFields.LONGEST_LOCATION);
      fields.refuseIfAny();
      return new Wanted(
          professional.orElseThrow(),
          new CreateOwnBooking.Entry(
              client.orElseThrow(),
              day.orElseThrow(),
              start.orElseThrow(),
              modality.orElseThrow(),
              minutes,
              about.orElse(null),
              own.orElse(null),
              place.orElse(null)));
    }
  }
}
