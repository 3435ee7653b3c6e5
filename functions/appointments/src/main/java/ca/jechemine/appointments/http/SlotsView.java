package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.FindSlots;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A professional's day as the scheduling dialog reads it (contract 20 §2.12).
@Json
record SlotsView(
    LocalDate date,
    String dayOfWeek,
    boolean available,
    List<Free> slots,
    @Nullable Who professionalInfo,
    @Nullable Hours workingHours,
    @Nullable String message) {

  private static final Text DAY_OFF =
      new Text(
          "Le professionnel ne travaille pas ce jour-là.",
          "The professional does not work on that day.");

  static SlotsView of(FindSlots.Day day, Language language) {
    String name = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    WorkWeek.Hours hours = day.hours();
    return hours == null
        ? new SlotsView(day.date(), name, false, List.of(), null, null, DAY_OFF.in(language))
        : new SlotsView(
            day.date(),
            name,
            !day.slots().isEmpty(),
            day.slots().stream().map(Free::of).toList(),
            Who.of(day.professional()),
            new Hours(hours.start().toString(), hours.end().toString()),
            null);
  }

  /// A time that can be booked; one that cannot is not there.
  @Json
  record Free(String time, int duration, boolean available) {
    static Free of(Slot slot) {
      return new Free(slot.time().toString(), slot.minutes(), true);
    }
  }

  /// With whom.
  @Json
  record Who(
      String id, String name, int sessionDuration, Pricing pricing, List<String> sessionTypes) {
    static Who of(Professional professional) {
      Prices.Own own = professional.prices();
      return new Who(
          professional.id().value(),
          professional.name(),
          professional.sessionMinutes(),
          new Pricing(dollars(own.solo()), dollars(own.couple()), dollars(own.group())),
          professional.sessionTypes());
    }
  }

  /// The professional’s own prices, in dollars; one that they did not say is left out.
  @Json
  record Pricing(
      @Nullable BigDecimal individualSession,
      @Nullable BigDecimal coupleSession,
      @Nullable BigDecimal groupSession) {}

  /// From when until when they work.
  @Json
  record Hours(String start, String end) {}

  private static @Nullable BigDecimal dollars(@Nullable Money money) {
    return money == null ? null : BigDecimal.valueOf(money.cents(), 2);
  }
}
