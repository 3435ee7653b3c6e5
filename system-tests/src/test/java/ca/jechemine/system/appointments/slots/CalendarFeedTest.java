package ca.jechemine.system.appointments.slots;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The calendar that other programs subscribe to (contract 20 §2.37–2.39).
class CalendarFeedTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FEED = "/api/professional/calendar-feed";
  private static final String CALENDAR = "/api/calendar/";
  private static final String UNKNOWN = "4Jt0mB2mXq8vYkZr1sWcUeHnPdLaGfTy5oIb7xC3Vh0";

  private final Practice practice = new Practice(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void it_is_closed_until_it_is_opened_and_keeps_its_address() {
    Api own = practice.as(practice.professional());

    assertThat(own.get(FEED).body()).isEqualTo("{\"enabled\":false,\"url\":null}");
    Answer opened = own.post(FEED, "{}");

    assertThat(practice.costs("OpenCalendarFeed"))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
    assertThat(opened.status()).isEqualTo(200);
    assertThat(opened.json().path("enabled").asBoolean()).isTrue();
    assertThat(opened.text("url")).matches("https?://[^/]+/api/calendar/[A-Za-z0-9_-]{43}");
    assertThat(opened.text("webcalUrl"))
        .isEqualTo(opened.text("url").replaceFirst("^https?", "webcal"));
    assertThat(own.get(FEED).body()).isEqualTo(opened.body());
    assertThat(practice.costs("ReadCalendarFeed")).containsExactly("GetItem");
    assertThat(own.post(FEED, "{\"rotate\":false}").body()).isEqualTo(opened.body());
    assertThat(practice.costs("OpenCalendarFeed")).containsExactly("GetItem", "GetItem");
    assertThat(practice.isStored(token(opened))).isFalse();
  }

  @Test
  void another_address_ends_the_former() {
    Api own = practice.as(practice.professional());
    String former = token(own.post(FEED, "{}"));

    String next = token(own.post(FEED, "{\"rotate\":true}"));

    assertThat(next).isNotEqualTo(former);
    assertThat(own.get(FEED).text("url")).endsWith(next);
    assertThat(CLOUD.api().get(CALENDAR + next).status()).isEqualTo(200);
    assertThat(CLOUD.api().get(CALENDAR + former).status()).isEqualTo(404);
  }

  @Test
  void two_who_open_it_at_once_get_one_address_and_of_those_who_change_it_one_address_is_left() {
    Api own = practice.as(practice.professional());

    assertThat(AtOnce.times(8, () -> token(own.post(FEED, "{}"))).stream().distinct()).hasSize(1);

    List<String> tokens = AtOnce.times(4, () -> token(own.post(FEED, "{\"rotate\":true}")));

    assertThat(tokens.stream().map(it -> CLOUD.api().get(CALENDAR + it).status()))
        .containsOnlyOnce(200)
        .containsOnly(200, 404);
  }

  @Test
  void it_tells_when_and_how_and_neither_with_whom_nor_where() {
    UserId professional = practice.professional();
    UserId client = practice.account(Role.CLIENT);
    LocalDate day = practice.in(5);
    AppointmentId first = practice.book(professional, client, slot(day, "10:00", 60));
    AppointmentId night = practice.book(professional, client, slot(day, "23:30", 90));
    Slot off = slot(day, "14:00", 60);
    AppointmentId called =
        practice.book(
            client,
            new State.Cancelled(
                new Cancellation(Party.CLIENT, practice.now(), "CANARI-RAISON"),
                new State.Scheduled(professional, practice.now(), off),
                null));
    practice.book(practice.professional(), client, slot(day, "10:00", 60));

    Answer calendar = CLOUD.api().get(CALENDAR + token(practice.as(professional).post(FEED, "{}")));

    assertThat(calendar.status()).isEqualTo(200);
    assertThat(calendar.header("content-type")).contains("text/calendar; charset=utf-8");
    assertThat(calendar.header("cache-control")).contains("private, max-age=300");
    assertThat(calendar.header("content-disposition"))
        .contains("inline; filename=\"jechemine.ics\"");
    String compact = day.toString().replace("-", "");
    assertThat(calendar.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("\r\nUID:" + first + "@jechemine.ca\r\n")
        .contains("\r\nDTSTART;TZID=America/Toronto:" + compact + "T100000\r\n")
        .contains("\r\nUID:" + night + "@jechemine.ca\r\n")
        .contains(
            "\r\nDTEND;TZID=America/Toronto:"
                + day.plusDays(1).toString().replace("-", "")
                + "T010000\r\n")
        .contains("SUMMARY:Séance (par vidéo)")
        .contains("/professional/dashboard/schedule")
        .doesNotContain(called.value(), client.value())
        .doesNotContainIgnoringCase("canari")
        .doesNotContain("Zoé", "Anxiété");
    assertThat(calendar.body().split("BEGIN:VEVENT", -1)).hasSize(3);
  }

  @Test
  void it_is_in_the_professional_s_language_and_gone_with_their_account() {
    UserId professional = practice.professional();
    practice.book(professional, new UserId(practice.newId()), slot(practice.in(5), "10:00", 60));
    String token = token(practice.as(professional).post(FEED, "{}"));
    WorkWeek week = new WorkWeek(Map.of(), 60, 15);

    practice.known(professional, AccountStatus.ACTIVE, "en", week);
    assertThat(CLOUD.api().in("fr").get(CALENDAR + token).body())
        .contains("SUMMARY:Session (by video)");

    practice.known(professional, AccountStatus.INACTIVE, "en", week);
    assertThat(CLOUD.api().get(CALENDAR + token).status()).isEqualTo(404);
  }

  @Test
  void it_goes_back_thirty_days() throws InterruptedException {
    UserId professional = practice.professional();
    AppointmentId first =
        practice.book(
            professional, new UserId(practice.newId()), slot(practice.in(1), "10:00", 60));
    AppointmentId second =
        practice.book(
            professional, new UserId(practice.newId()), slot(practice.in(2), "10:00", 60));
    String token = token(practice.as(professional).post(FEED, "{}"));

    CLOUD.cloud().advance(Duration.ofDays(32));

    assertThat(CLOUD.api().get(CALENDAR + token).body())
        .contains(second.value())
        .doesNotContain(first.value());
  }

  @Test
  void what_opens_nothing_is_not_found_in_plain_words() {
    for (String token : List.of("short", UNKNOWN, UNKNOWN + "x", "1234567890123456789%C3%A9")) {
      Answer none = CLOUD.api().in("fr").get(CALENDAR + token);

      assertThat(none.status()).as(token).isEqualTo(404);
      assertThat(none.header("content-type")).contains("text/plain; charset=utf-8");
      assertThat(none.body()).isEqualTo("Calendrier introuvable.");
    }
    assertThat(CLOUD.api().in("en").get(CALENDAR + UNKNOWN).body())
        .isEqualTo("Calendar not found.");
  }

  @Test
  void whoever_looks_too_often_waits_a_minute() throws InterruptedException {
    String token = token(practice.as(practice.professional()).post(FEED, "{}"));
    Api program = CLOUD.api().from("203.0.113.77");
    for (int n = 0; n < 60; n++) {
      assertThat(program.get(CALENDAR + token).status()).isEqualTo(200);
    }

    assertThat(program.get(CALENDAR + token).status()).isEqualTo(429);
    assertThat(program.get(CALENDAR + UNKNOWN).status()).isEqualTo(429);
    assertThat(CLOUD.api().from("203.0.113.78").get(CALENDAR + token).status()).isEqualTo(200);
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    assertThat(program.get(CALENDAR + token).status()).isEqualTo(200);
  }

  @Test
  void it_is_the_professional_s_alone_to_open() {
    assertThat(CLOUD.api().get(FEED).status()).isEqualTo(401);
    assertThat(CLOUD.api().post(FEED, "{}").status()).isEqualTo(401);
    assertThat(practice.client().get(FEED).status()).isEqualTo(403);
    assertThat(practice.client().post(FEED, "{}").status()).isEqualTo(403);
    assertThat(practice.as(practice.professional()).post(FEED, "{\"rotate\":\"yes\"}").status())
        .isEqualTo(400);
  }

  @Test
  void a_professional_of_whom_nothing_was_heard_yet_has_none_to_open() throws InterruptedException {
    CLOUD.cloud().triggers().pause("ProjectProfessionals");
    try {
      Api unheard = practice.as(practice.account(Role.PROFESSIONAL));

      assertThat(unheard.get(FEED).json().path("enabled").asBoolean()).isFalse();
      assertThat(unheard.post(FEED, "{}").status()).isEqualTo(404);
    } finally {
      CLOUD.cloud().triggers().resume("ProjectProfessionals");
    }
  }

  @Test
  void P15_nobody_chooses_the_secret_or_opens_another_s_calendar() {
    UserId other = practice.professional();
    Api own = practice.as(practice.professional());

    Answer opened =
        own.post(
            FEED,
            "{\"token\":\"%s\",\"professionalId\":\"%s\",\"url\":\"x\",\"enabled\":false}"
                .formatted(UNKNOWN, other));

    assertThat(token(opened)).isNotEqualTo(UNKNOWN);
    assertThat(CLOUD.api().get(CALENDAR + UNKNOWN).status()).isEqualTo(404);
    assertThat(practice.as(other).get(FEED).json().path("enabled").asBoolean()).isFalse();
  }

  @Test
  void P22_a_look_is_a_count_two_reads_and_a_query_for_each_hundred_up_to_five()
      throws InterruptedException {
    UserId professional = practice.professional();
    UserId client = new UserId(practice.newId());
    practice.book(professional, client, slot(practice.in(5), "10:00", 60));
    String token = token(practice.as(professional).post(FEED, "{}"));

    CLOUD.api().get(CALENDAR + token);
    assertThat(practice.costs("ReadCalendar"))
        .containsExactly("TransactWriteItems", "GetItem", "GetItem", "Query");
    CLOUD.api().get(CALENDAR + UNKNOWN);
    assertThat(practice.costs("ReadCalendar")).containsExactly("TransactWriteItems", "GetItem");

    CLOUD
        .cloud()
        .unheard(() ->
            IntStream.range(0, 600)
                .forEach(n ->
                    practice.book(
                        professional,
                        new UserId(practice.newId()),
                        slot(practice.in(6 + n), "10:00", 60))));
    assertThat(CLOUD.api().get(CALENDAR + token).body().split("BEGIN:VEVENT", -1)).hasSize(501);
    assertThat(practice.costs("ReadCalendar"))
        .containsExactly(
            "TransactWriteItems",
            "GetItem",
            "GetItem",
            "Query",
            "Query",
            "Query",
            "Query",
            "Query");
  }

  private static String token(Answer opened) {
    assertThat(opened.status()).as(opened.body()).isEqualTo(200);
    String url = opened.text("url");
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static Slot slot(LocalDate day, String time, int minutes) {
    return new Slot(day, LocalTime.parse(time), minutes);
  }
}
