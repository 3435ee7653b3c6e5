package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.BlockDays;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// `GET /api/professional/blocked-days`: without `from` from today on, without `to` for as long as
/// can be listed at once.
public final class ListBlockedDaysHandler extends HttpHandler {

  private static final Text RANGE =
      new Text(
          "au plus " + DaySheets.LONGEST_RANGE + " jours, dans l’ordre",
          "at most " + DaySheets.LONGEST_RANGE + " days, in order");

  private final BlockDays blockDays;

  public ListBlockedDaysHandler() {
    this(SlotModule.current());
  }

  private ListBlockedDaysHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.blockDays = module.blockDays();
  }

  @Override
  protected Response respond(Request request) {
    SlotFields fields = new SlotFields();
    LocalDate today = blockDays.today();
    LocalDate first = request.query("from").flatMap(it -> fields.day("from", it)).orElse(today);
    LocalDate last =
        request
            .query("to")
            .flatMap(it -> fields.day("to", it))
            .orElse(first.plusDays(DaySheets.LONGEST_RANGE - 1));
    fields.refuseIfAny();
    long days = ChronoUnit.DAYS.between(first, last);
    fields.require(days >= 0 && days < DaySheets.LONGEST_RANGE, "to", RANGE).refuseIfAny();
    return Response.ok(
        new Answer(
            first,
            last,
            blockDays.from(request.caller().id(), first, last).stream()
                .map(BlockedDayView::of)
                .toList()));
  }

  @Json
  record Answer(LocalDate from, LocalDate to, List<BlockedDayView> blockedDays) {}
}
