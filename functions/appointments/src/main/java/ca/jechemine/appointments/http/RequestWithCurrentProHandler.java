package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RequestWithCurrentPro;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/request-with-current-pro`
public final class RequestWithCurrentProHandler extends HttpHandler {

  private static final Text NO_TYPE =
      new Text("doit être video, in-person ou phone", "must be video, in-person or phone");

  private final RequestWithCurrentPro requestWithCurrentPro;

  public RequestWithCurrentProHandler() {
    this(RoutingModule.current());
  }

  private RequestWithCurrentProHandler(RoutingModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT));
    this.requestWithCurrentPro = module.requestWithCurrentPro();
  }

  @Override
  protected Response respond(Request request) {
    RequestWithCurrentPro.Wish wish = request.body(Body.class).wish();
    return answer(
        requestWithCurrentPro.ask(
            request.caller().id(), wish, request.receipts(RequestWithCurrentProHandler::answer)));
  }

  private static Response answer(AppointmentId id) {
    return Response.ok(new Answer(true, id.value()));
  }

  @Json
  record Body(
      @Nullable String date,
      @Nullable String time,
      @Nullable String type,
      @Nullable Integer duration,
      @Nullable String notes) {

    RequestWithCurrentPro.Wish wish() {
      SlotFields fields = new SlotFields();
      Optional<LocalDate> day = fields.day("date", date);
      Optional<LocalTime> start = fields.time("time", time);
      Optional<Modality> modality =
          Optional.ofNullable(type).flatMap(Modality::of).filter(it -> it != Modality.BOTH);
      fields.require(modality.isPresent(), "type", NO_TYPE);
      Optional<Integer> minutes = fields.minutes("duration", duration);
      Optional<String> words = fields.text("notes", notes, EditFields.LONGEST_NOTES);
      fields.refuseIfAny();
      return new RequestWithCurrentPro.Wish(
          day.orElseThrow(),
          start.orElseThrow(),
          modality.orElseThrow(),
          minutes,
          words.orElse(null));
    }
  }

  @Json
  record Answer(boolean success, String appointmentId) {}
}
