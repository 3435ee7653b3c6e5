package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.CreateOwnBooking;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/professional/appointments`
public final class CreateOwnBookingHandler extends HttpHandler {

  private final CreateOwnBooking createOwnBooking;

  public CreateOwnBookingHandler() {
    this(SessionModule.current());
  }

  private CreateOwnBookingHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.createOwnBooking = module.createOwnBooking();
  }

  @Override
  protected Response respond(Request request) {
    CreateOwnBooking.Entry entry = request.body(Body.class).entry();
    return answer(
        createOwnBooking.create(
            request.caller().id(), entry, request.receipts(CreateOwnBookingHandler::answer)));
  }

  private static Response answer(Appointment booked) {
    return Response.created(Answer.of(booked));
  }

  @Json
  record Body(
      @Nullable String clientId,
      @Nullable String date,
      @Nullable String time,
      @Nullable String type,
      @Nullable Integer duration,
      @Nullable String motif,
      @Nullable String notes,
      @Nullable String location) {

    CreateOwnBooking.Entry entry() {
      SlotFields fields = new SlotFields();
      Optional<UserId> client = fields.person("clientId", clientId);
      Optional<LocalDate> day = fields.day("date", date);
      Optional<LocalTime> start = fields.time("time", time);
      Optional<Modality> modality = fields.modality("type", type);
      Optional<Integer> minutes = fields.minutes("duration", duration);
      Optional<String> about = fields.text("motif", motif, EditFields.LONGEST_MOTIF);
      Optional<String> own = fields.text("notes", notes, EditFields.LONGEST_NOTES);
      Optional<String> place = fields.text("location", location, EditFields.LONGEST_LOCATION);
      fields.refuseIfAny();
      return new CreateOwnBooking.Entry(
          client.orElseThrow(),
          day.orElseThrow(),
          start.orElseThrow(),
          modality.orElseThrow(),
          minutes,
          about.orElse(null),
          own.orElse(null),
          place.orElse(null));
    }
  }

  /// What was entered; `date` is noon UTC of the day (contract 20 §0).
  @Json
  record Answer(
      String id,
      Instant date,
      String time,
      int duration,
      String type,
      String status,
      String professionalId,
      String clientId) {

    static Answer of(Appointment booked) {
      Slot slot = booked.state().slot().orElseThrow();
      return new Answer(
          booked.id().value(),
          slot.date().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
          slot.time().toString(),
          slot.minutes(),
          booked.meeting().modality().code(),
          booked.state().status().code(),
          booked.state().professional().orElseThrow().value(),
          booked.client().value());
    }
  }
}
