package ca.jechemine.notifications.domain.booking;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Made-up appointments, to show what a letter about one looks like.
public final class SampleAbout {

  /// A Tuesday at half past two in the afternoon.
  public static final Instant START = Instant.parse("2027-03-09T19:30:00Z");

  /// The appointment's id.
  public static final String ID = "0000000000000000000000a1";

  private static final String LINK = "https://rencontre.example/exemple";
  private static final String PLACE = "1234, rue Saint-Denis, Montréal";

  private SampleAbout() {}

  /// A session with a link and a place.
  public static About session() {
    return about(START, LINK, PLACE, false);
  }

  /// The same without a link yet.
  public static About withoutLink() {
    return about(START, null, PLACE, false);
  }

  /// The same without a place.
  public static About withoutPlace() {
    return about(START, LINK, null, false);
  }

  /// The same without either.
  public static About bare() {
    return about(START, null, null, false);
  }

  /// A request without a date.
  public static About request(boolean isEmergency) {
    return about(null, null, null, isEmergency);
  }

  private static About about(
      @Nullable Instant start, @Nullable String link, @Nullable String place, boolean isEmergency) {
    return new About(
        ID,
        "0000000000000000000000c1",
        null,
        start == null ? "pending" : "scheduled",
        "accepted",
        "self",
        "video",
        "solo",
        List.of("Anxiété"),
        isEmergency,
        null,
        start == null ? null : "2027-03-09",
        start == null ? null : "14:30",
        50,
        start,
        link,
        place,
        null,
        null,
        new Payment(150_00, 15_00, 135_00, "pending", "card"),
        1,
        1);
  }
}
