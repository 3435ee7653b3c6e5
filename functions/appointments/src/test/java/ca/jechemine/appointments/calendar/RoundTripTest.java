package ca.jechemine.appointments.calendar;

import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.calendar.Invitation.Told;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Seed;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P13: two libraries that others read calendars with read ours, and find nothing to object to.
class RoundTripTest {

  private static final Instant AT = Instant.parse("2026-06-15T16:00:00Z");
  private static final Party PLATFORM = new Party("Je chemine", "no-reply@jechemine.ca");
  private static final Party ZOE = new Party("Zoé \"Zou\" L’Écuyer; Roy, fille", "zoe@example.com");
  private static final Told TOLD =
      new Told(
          Language.FR,
          Modality.VIDEO,
          "Marie-Ève Gagnon, psychologue; \\ 😀",
          "12, rue Sainte-Catherine Est\nbureau 3",
          URI.create("https://jechemine.ca/client/dashboard/appointments"));
  private static final String SUMMARY =
      "Séance par vidéo avec Marie-Ève Gagnon, psychologue; \\ 😀";
  private static final List<String> PARTIES =
      List.of(
          "Je chemine <no-reply@jechemine.ca>",
          "Zoé \"Zou\" L’Écuyer; Roy, fille <zoe@example.com>");

  enum Reader {
    /// On the eve and on the morning of a change of the clock biweekly 0.6.8 takes the offset of
    /// the other side, whatever the zone's definition says: there it is no judge.
    BIWEEKLY,
    ICAL4J;

    boolean knows(LocalDate date) {
      MonthDay day = MonthDay.from(date);
      boolean spring = day.isAfter(MonthDay.of(3, 6)) && day.isBefore(MonthDay.of(3, 15));
      boolean autumn = day.isAfter(MonthDay.of(10, 30)) && day.isBefore(MonthDay.of(11, 8));
      return this == ICAL4J || !(spring || autumn);
    }

    ReadCalendar read(String calendar) throws Exception {
      return switch (this) {
        case BIWEEKLY -> ReadCalendar.byBiweekly(calendar);
        case ICAL4J -> ReadCalendar.byIcal4j(calendar);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void p13_an_appointment_has_one_uid_for_life_and_a_sequence_that_rises_by_one(Reader reader)
      throws Exception {
    Slot moved = new Slot(LocalDate.of(2027, 11, 7), LocalTime.of(1, 30), 60);
    Invitation first =
        Invitation.first(appointment(7), slot("23:30", 90), AT, PLATFORM, List.of(ZOE), TOLD);
    Invitation second = first.moved(moved, AT.plusSeconds(1));
    Invitation third = second.moved(slot("09:00", 50), AT.plusSeconds(2));
    Invitation last = third.cancelled(AT.plusSeconds(3));

    List<ReadCalendar> read = new ArrayList<>();
    for (Invitation it : List.of(first, second, third, last)) {
      read.add(reader.read(InvitationFile.of(it).content()));
    }

    assertThat(read)
        .containsExactly(
            told("REQUEST", 0, "CONFIRMED", "2026-06-25T03:30:00Z", "2026-06-25T05:00:00Z"),
            told("REQUEST", 1, "CONFIRMED", "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"),
            told("REQUEST", 2, "CONFIRMED", "2026-06-24T13:00:00Z", "2026-06-24T13:50:00Z"),
            told("CANCEL", 3, "CANCELLED", "2026-06-24T13:00:00Z", "2026-06-24T13:50:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void p13_the_feed_knows_the_appointment_by_the_uid_of_the_mails(Reader reader) throws Exception {
    Slot session = slot("09:00", 50);
    Invitation mail = Invitation.first(appointment(7), session, AT, PLATFORM, List.of(ZOE), TOLD);
    FeedEntry entry = new FeedEntry(appointment(7), session, Modality.VIDEO, false, AT);

    assertThat(reader.read(feed(List.of(entry))).events())
        .extracting(ReadCalendar.Event::uid)
        .containsExactly(reader.read(InvitationFile.of(mail).content()).events().getFirst().uid());
  }

  /// Sessions of 2024 to 2040, every fourth on a day on which the clock changes.
  @ParameterizedTest
  @EnumSource
  void every_session_of_a_feed_takes_place_when_it_takes_place(Reader reader) throws Exception {
    Seed seed = Seed.given();
    Random random = seed.random();
    List<Modality> ways = List.of(Modality.values());
    List<FeedEntry> entries =
        IntStream.range(0, 1_000)
            .mapToObj(_ -> session(random))
            .filter(it -> reader.knows(it.date()))
            .map(it ->
                new FeedEntry(
                    appointment(random.nextInt(1_000_000)),
                    it,
                    ways.get(random.nextInt(ways.size())),
                    random.nextBoolean(),
                    AT))
            .toList();

    ReadCalendar read = reader.read(feed(entries));

    assertThat(read.method()).isEqualTo("PUBLISH");
    assertThat(read.complaints()).as(seed.toString()).isEmpty();
    assertThat(read.events()).hasSameSizeAs(entries).hasSizeGreaterThan(500);
    for (int at = 0; at < entries.size(); at++) {
      FeedEntry entry = entries.get(at);
      ReadCalendar.Event event = read.events().get(at);
      assertThat(event.uid()).isEqualTo(entry.appointment() + "@jechemine.ca");
      assertThat(event.status()).isEqualTo(entry.cancelled() ? "CANCELLED" : "CONFIRMED");
      assertThat(event.start()).as("%s %s", entry, seed).isEqualTo(entry.slot().start());
      assertThat(event.end()).as("%s %s", entry, seed).isEqualTo(entry.slot().end());
      assertThat(event.parties()).containsExactly("Je chemine <no-reply@jechemine.ca>");
    }
  }

  private static Slot session(Random random) {
    List<LocalDate> changes = List.of(LocalDate.of(2027, 3, 14), LocalDate.of(2027, 11, 7));
    boolean change = random.nextInt(4) == 0;
    LocalDate date =
        change
            ? changes.get(random.nextInt(2))
            : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(6210));
    LocalTime time = LocalTime.of(random.nextInt(change ? 4 : 24), random.nextInt(60));
    return new Slot(date, time, 1 + random.nextInt(Slot.LONGEST_MINUTES));
  }

  private static String feed(List<FeedEntry> entries) {
    return new CalendarFeed(
            URI.create("https://jechemine.ca/professional/dashboard/schedule"), PLATFORM)
        .of(entries, Language.FR);
  }

  private static ReadCalendar told(
      String method, int sequence, String status, String start, String end) {
    ReadCalendar.Event event =
        new ReadCalendar.Event(
            "000000000000000000000007@jechemine.ca",
            sequence,
            status,
            Instant.parse(start),
            Instant.parse(end),
            SUMMARY,
            PARTIES);
    return new ReadCalendar(method, List.of(event), List.of());
  }
}
