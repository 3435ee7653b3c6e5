package ca.jechemine.appointments.http;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.JoinWaitlist;
import ca.jechemine.appointments.application.ShowWaitlistEntry;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/appointments/{id}/waitlist`
public final class JoinWaitlistHandler extends HttpHandler {

  private final JoinWaitlist joinWaitlist;
  private final ShowWaitlistEntry show;

  public JoinWaitlistHandler() {
    this(WaitlistModule.current());
  }

  private JoinWaitlistHandler(WaitlistModule module) {
    super(module.edge(), Access.signedIn());
    this.joinWaitlist = module.joinWaitlist();
    this.show = module.showWaitlistEntry();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    JoinWaitlist.Wish wish = request.body(Body.class).wish();
    return Response.ok(
        WaitlistView.of(show.of(joinWaitlist.join(request.caller(), id, wish).appointment())));
  }

  @Json
  record Body(
      @Nullable String earliestDate,
      @Nullable String latestDate,
      @Nullable List<@Nullable String> preferredAvailability) {

    private static final Text PARTS =
        new Text(
            "doit être une liste de week_morning, week_afternoon, week_evening, weekend_morning,"
                + " weekend_afternoon et weekend_evening",
            "must be a list of week_morning, week_afternoon, week_evening, weekend_morning,"
                + " weekend_afternoon and weekend_evening");

    JoinWaitlist.Wish wish() {
      SlotFields fields = new SlotFields();
      Optional<LocalDate> first = day(fields, "earliestDate", earliestDate);
      Optional<LocalDate> last = day(fields, "latestDate", latestDate);
      Optional<Set<DayPart>> parts =
          Optional.ofNullable(preferredAvailability).map(it -> parts(fields, it));
      fields.refuseIfAny();
      return new JoinWaitlist.Wish(first, last, parts);
    }

    private static Optional<LocalDate> day(
        SlotFields fields, String field, @Nullable String value) {
      return value == null ? Optional.empty() : fields.day(field, value);
    }

    private static Set<DayPart> parts(SlotFields fields, List<@Nullable String> codes) {
      Set<DayPart> parts = EnumSet.noneOf(DayPart.class);
      for (@Nullable String code : codes) {
        Optional<DayPart> part =
            Stream.of(DayPart.values()).filter(it -> it.code().equals(code)).findFirst();
        fields.require(part.isPresent(), "preferredAvailability", PARTS);
        part.ifPresent(parts::add);
      }
      return parts;
    }
  }
}
