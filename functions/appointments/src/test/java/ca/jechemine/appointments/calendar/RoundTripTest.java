package ca.jechemine.appointments.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Scheduling;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.Seed;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.calendar.CalendarEntry;
import ca.jechemine.kernel.calendar.CalendarFeed;
import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.kernel.calendar.Modality;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// P13: two libraries that others read calendars with read ours, and find nothing to object to.
class RoundTripTest {

  private static final Instant AT = Situation.NOW;
  private static final Invitations INVITATIONS =
      new Invitations(URI.create("https://jechemine.ca"));
  private static final Person CLIENT =
      person(Situation.CLIENT, "Zoé \"Zou\"", "L’Écuyer; Roy, fille", "zoe@example.com");
  private static final Person PROFESSIONAL =
      person(Situation.ZOE, "Marie-Ève", "Gagnon; \\ 😀", "marie@example.com");

  /// The same, without what ical4j takes out of the names of parties.
  private static final Person OWNER =
      person(Situation.ZOE, "Marie-Ève", "Gagnon; 😀", "marie@example.com");

  private static final Map<UserId, Person> PEOPLE =
      Map.of(CLIENT.id(), CLIENT, PROFESSIONAL.id(), PROFESSIONAL);
  private static final String SUMMARY = "Rendez-vous par vidéo avec Marie-Ève Gagnon; \\ 😀";
  private static final String UID = Situation.ID + "@jechemine.ca";
  private static final String PLATFORM = "Je chemine <support@jechemine.ca>";

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
    List<ReadCalendar> read = new ArrayList<>();
    for (Appointment it : life()) {
      read.add(reader.read(file(it, Viewer.CLIENT, CLIENT).content()));
    }

    assertThat(read)
        .containsExactly(
            told("REQUEST", 1, "CONFIRMED", "2026-06-25T03:30:00Z", "2026-06-25T05:00:00Z"),
            told("REQUEST", 2, "CONFIRMED", "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"),
            told("REQUEST", 3, "CONFIRMED", "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z"),
            told("REQUEST", 4, "CONFIRMED", "2026-06-24T13:00:00Z", "2026-06-24T13:50:00Z"),
            told("CANCEL", 5, "CANCELLED", "2026-06-24T13:00:00Z", "2026-06-24T13:50:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void p13_client_professional_and_feed_know_the_appointment_by_one_uid_and_sequence(Reader reader)
      throws Exception {
    for (Appointment it : life()) {
      ReadCalendar.Event client =
          reader.read(file(it, Viewer.CLIENT, CLIENT).content()).events().getFirst();
      ReadCalendar.Event professional =
          reader.read(file(it, Viewer.PROFESSIONAL, OWNER).content()).events().getFirst();
      ReadCalendar.Event feed =
          reader.read(feed(List.of(CalendarEntries.of(it).orElseThrow()))).events().getFirst();

      assertThat(List.of(professional.uid(), feed.uid())).containsOnly(client.uid());
      assertThat(List.of(professional.sequence(), feed.sequence())).containsOnly(client.sequence());
      assertThat(List.of(professional.status(), feed.status())).containsOnly(client.status());
      assertThat(List.of(professional.start(), feed.start())).containsOnly(client.start());
      assertThat(professional.parties())
          .containsExactly(PLATFORM, "Marie-Ève Gagnon; 😀 <marie@example.com>");
      assertThat(professional.summary()).isEqualTo("Rendez-vous par vidéo");
    }
  }

  @Test
  void what_is_not_the_client_s_or_the_professional_s_says_when_alone() {
    String file = file(life().getFirst(), Viewer.ADMIN, CLIENT).content();

    assertThat(file).contains("\r\nSUMMARY:Rendez-vous\r\n").doesNotContain("Marie", "URL");
  }

  @Test
  void what_has_no_date_is_in_no_calendar() {
    assertThat(CalendarEntries.of(Situation.in(Situation.matched(Situation.ZOE)))).isEmpty();
  }

  /// It gets a date, is moved, gets a link, is moved again with notes, and is called off.
  private static List<Appointment> life() {
    Appointment dated =
        at(Situation.in(Situation.matched(Situation.ZOE)), "2026-06-24", "23:30", 90);
    Appointment moved = at(dated, "2027-11-07", "01:30", 60);
    Meeting meeting = moved.meeting().withLink(URI.create("https://rencontre.example/1"));
    Appointment linked = Scheduling.keep(moved, meeting, AT.plusSeconds(2)).after();
    Appointment noted =
        Scheduling.keep(linked, meeting.withNotes("Dort mal."), AT.plusSeconds(3)).after();
    Appointment again = at(noted, "2026-06-24", "09:00", 50);
    Appointment off =
        CallingOff.cancel(
                again, new CallingOff.Actor(Party.CLIENT, CLIENT.id()), "malade", AT.plusSeconds(4))
            .after();
    return List.of(dated, moved, linked, again, off);
  }

  private static Appointment at(Appointment it, String date, String time, int minutes) {
    return Scheduling.at(
            it,
            new Slot(LocalDate.parse(date), LocalTime.parse(time), minutes),
            Prices.DEFAULT.shares(new Money(95_00)),
            Party.PROFESSIONAL,
            AT.plusSeconds(1))
        .after();
  }

  private static InvitationFile file(Appointment it, Viewer viewer, Person reader) {
    return InvitationFile.of(INVITATIONS.of(it, viewer, reader, PEOPLE));
  }

  private static Person person(UserId id, String first, String last, String email) {
    return Person.unheard(
        id, Role.CLIENT, "fr", new Person.Contact(first, last, email, null, null));
  }

  /// Sessions of 2024 to 2040, every fourth on a day on which the clock changes.
  @ParameterizedTest
  @EnumSource
  void every_session_of_a_feed_takes_place_when_it_takes_place(Reader reader) throws Exception {
    Seed seed = Seed.given();
    Random random = seed.random();
    List<Modality> ways = List.of(Modality.values());
    List<CalendarEntry> entries =
        IntStream.range(0, 1_000)
            .mapToObj(_ -> session(random))
            .filter(it -> reader.knows(it.date()))
            .map(it ->
                new CalendarEntry(
                    "%024x".formatted(random.nextInt(1_000_000)),
                    random.nextInt(10),
                    it.start(),
                    it.end(),
                    ways.get(random.nextInt(ways.size())),
                    random.nextBoolean(),
                    AT))
            .toList();

    ReadCalendar read = reader.read(feed(entries));

    assertThat(read.method()).isEqualTo("PUBLISH");
    assertThat(read.complaints()).as(seed.toString()).isEmpty();
    assertThat(read.events()).hasSameSizeAs(entries).hasSizeGreaterThan(500);
    for (int at = 0; at < entries.size(); at++) {
      CalendarEntry entry = entries.get(at);
      ReadCalendar.Event event = read.events().get(at);
      assertThat(event.sequence()).isEqualTo(entry.sequence());
      assertThat(event.uid()).isEqualTo(entry.appointmentId() + "@jechemine.ca");
      assertThat(event.status()).isEqualTo(entry.isCancelled() ? "CANCELLED" : "CONFIRMED");
      assertThat(event.start()).as("%s %s", entry, seed).isEqualTo(entry.start());
      assertThat(event.end()).as("%s %s", entry, seed).isEqualTo(entry.end());
      assertThat(event.parties()).containsExactly(PLATFORM);
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

  private static String feed(List<CalendarEntry> entries) {
    return new CalendarFeed(URI.create("https://jechemine.ca/professional/dashboard/schedule"))
        .of(entries, Language.FR);
  }

  private static ReadCalendar told(
      String method, int sequence, String status, String start, String end) {
    ReadCalendar.Event event =
        new ReadCalendar.Event(
            UID,
            sequence,
            status,
            Instant.parse(start),
            Instant.parse(end),
            SUMMARY,
            List.of(PLATFORM, "Zoé \"Zou\" L’Écuyer; Roy, fille <zoe@example.com>"));
    return new ReadCalendar(method, List.of(event), List.of());
  }
}
