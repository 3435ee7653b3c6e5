package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.HoldSlot;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/slot-holds`
public final class HoldSlotHandler extends HttpHandler {

  private final HoldSlot holdSlot;

  public HoldSlotHandler() {
    this(SlotModule.current());
  }

  private HoldSlotHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.GUEST, Role.PROSPECT));
    this.holdSlot = module.holdSlot();
  }

  @Override
  protected Response respond(Request request) {
    HoldSlot.Wish wish = request.body(Body.class).wish();
    return Response.created(
        Answer.of(wish.professional(), holdSlot.hold(request.caller().id(), wish)));
  }

  @Json
  record Body(
      @Nullable String professionalId,
      @Nullable String date,
      @Nullable String time,
      @Nullable Integer duration) {

    HoldSlot.Wish wish() {
      SlotFields fields = new SlotFields();
      Optional<UserId> professional = fields.person("professionalId", professionalId);
      Optional<LocalDate> day = fields.day("date", date);
      Optional<LocalTime> start = fields.time("time", time);
      Optional<Integer> minutes = fields.minutes("duration", duration);
      fields.refuseIfAny();
      return new HoldSlot.Wish(
          professional.orElseThrow(), day.orElseThrow(), start.orElseThrow(), minutes);
    }
  }

  @Json
  record Answer(
      String holdId,
      String professionalId,
      LocalDate date,
      String time,
      int duration,
      Instant expiresAt) {

    static Answer of(UserId professional, HoldSlot.Held held) {
      return new Answer(
          held.hold().id().value(),
          professional.value(),
          held.slot().date(),
          held.slot().time().toString(),
          held.slot().minutes(),
          held.hold().expiresAt());
    }
  }
}
