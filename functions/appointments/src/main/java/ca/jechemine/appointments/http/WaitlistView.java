package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.ShowWaitlistEntry.Offered;
import ca.jechemine.appointments.application.ShowWaitlistEntry.Shown;
import ca.jechemine.appointments.domain.matching.DayPart;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether somebody waits, and what is offered to them; of whoever does not wait the rest is null.
@Json
record WaitlistView(
    String appointmentId,
    boolean waiting,
    @Nullable Instant since,
    @Nullable LocalDate earliestDate,
    @Nullable LocalDate latestDate,
    List<String> preferredAvailability,
    @Nullable Offer offer) {

  static WaitlistView of(Shown shown) {
    return shown
        .entry()
        .map(it ->
            new WaitlistView(
                shown.appointment().value(),
                true,
                it.since(),
                it.wishes().first(),
                it.wishes().last(),
                it.wishes().parts().stream().sorted().map(DayPart::code).toList(),
                shown.offer().map(Offer::of).orElse(null)))
        .orElseGet(() ->
            new WaitlistView(
                shown.appointment().value(), false, null, null, null, List.of(), null));
  }

  /// A time that is kept for them until `expiresAt`; `date` and `time` are Toronto wall clock.
  @Json
  record Offer(
      String offerId,
      String professionalId,
      @Nullable String professionalName,
      LocalDate date,
      String time,
      int duration,
      Instant startsAt,
      Instant expiresAt) {

    static Offer of(Offered offered) {
      return new Offer(
          offered.offer().id().value(),
          offered.offer().professional().value(),
          offered.professional().orElse(null),
          offered.offer().slot().date(),
          offered.offer().slot().time().toString(),
          offered.offer().slot().minutes(),
          offered.offer().slot().start(),
          offered.offer().until());
    }
  }
}
