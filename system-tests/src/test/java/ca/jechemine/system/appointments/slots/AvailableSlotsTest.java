package ca.jechemine.system.appointments.slots;

import static ca.jechemine.system.appointments.slots.Practice.FIVE;
import static ca.jechemine.system.appointments.slots.Practice.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/appointments/available-slots` (contract 20 §2.12, §5.4).
class AvailableSlotsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SLOTS = "/api/appointments/available-slots";

  private final Practice practice = new Practice(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_professional_sees_their_own_day() {
    UserId professional = practice.working(60, 15, NINE, LocalTime.of(11, 30), DayOfWeek.WEDNESDAY);
    LocalDate day = practice.next(DayOfWeek.WEDNESDAY);

    Answer answer = practice.as(professional).get(SLOTS + "?date=" + day);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            ("{\"date\":\"%s\",\"dayOfWeek\":\"Wednesday\",\"available\":true,\"slots\":["
                    + "{\"time\":\"09:00\",\"duration\":60,\"available\":true},"
                    + "{\"time\":\"10:15\",\"duration\":60,\"available\":true}],"
                    + "\"professionalInfo\":{\"id\":\"%s\",\"name\":\"Luc Roy\","
                    + "\"sessionDuration\":60,\"pricing\":{\"individualSession\":130.00},"
                    + "\"sessionTypes\":[\"individual\"]},"
                    + "\"workingHours\":{\"start\":\"09:00\",\"end\":\"11:30\"}}")
                .formatted(day, professional));
  }

  @Test
  void a_day_off_says_so() {
    UserId professional = practice.working(60, 15, NINE, FIVE, DayOfWeek.WEDNESDAY);
    LocalDate day = practice.next(DayOfWeek.THURSDAY);

    assertThat(practice.as(professional).get(SLOTS + "?date=" + day).body())
        .isEqualTo(
            ("{\"date\":\"%s\",\"dayOfWeek\":\"Thursday\",\"available\":false,\"slots\":[],"
                    + "\"message\":\"Le professionnel ne travaille pas ce jour-là.\"}")
                .formatted(day));
    assertThat(practice.as(professional).in("en").get(SLOTS + "?date=" + day).text("message"))
        .isEqualTo("The professional does not work on that day.");
  }

  @Test
  void a_break_of_nothing_is_nothing() {
    UserId professional = practice.working(60, 0, NINE, FIVE, DayOfWeek.values());

    assertThat(free(professional, practice.in(5)))
        .containsExactly("09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00");
  }

  @Test
  void whatever_overlaps_an_appointment_is_gone_and_what_ends_as_it_begins_stays() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);

    practice.book(professional, client(), slot(day, "10:00", 60));
    assertThat(free(professional, day))
        .containsExactly("09:00", "11:30", "12:45", "14:00", "15:15");

    practice.book(professional, client(), slot(day, "12:30", 90));
    assertThat(free(professional, day)).containsExactly("09:00", "11:30", "14:00", "15:15");

    practice.book(professional, client(), slot(day, "14:59", 1));
    assertThat(free(professional, day)).containsExactly("09:00", "11:30", "15:15");
  }

  @Test
  void a_session_that_is_being_held_takes_its_time_and_one_called_off_takes_none() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    Slot ongoing = slot(day, "10:15", 60);
    Slot off = slot(day, "14:00", 60);

    practice.book(client(), new State.Ongoing(professional, practice.now(), ongoing));
    practice.book(
        client(),
        new State.Cancelled(
            new Cancellation(Party.CLIENT, practice.now(), null),
            new State.Scheduled(professional, practice.now(), off),
            null));

    assertThat(free(professional, day))
        .containsExactly("09:00", "11:30", "12:45", "14:00", "15:15");
  }

  @Test
  void a_day_is_the_same_however_it_is_anchored() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    practice.book(professional, client(), slot(day, "15:15", 60));
    Api own = practice.as(professional);
    String plain = own.get(SLOTS + "?date=" + day).body();

    assertThat(own.get(SLOTS + "?date=" + day + "T12:00:00.000Z").body()).isEqualTo(plain);
    assertThat(own.get(SLOTS + "?date=" + day + "T00:00:00.000Z").body()).isEqualTo(plain);
    assertThat(plain).doesNotContain("15:15");
  }

  @Test
  void today_offers_what_starts_after_now_and_yesterday_nothing() throws InterruptedException {
    UserId professional = practice.professional();
    LocalDate day = practice.in(2);

    practice.at(day, "12:45");

    assertThat(free(professional, day)).containsExactly("14:00", "15:15");
    assertThat(free(professional, day.minusDays(1))).isEmpty();
    practice.at(day, "22:30");
    assertThat(free(professional, day)).isEmpty();
    assertThat(free(professional, day.plusDays(1))).hasSize(6);
  }

  @Test
  void the_hour_that_spring_skips_is_not_offered_and_that_of_autumn_once() {
    UserId professional =
        practice.working(60, 0, LocalTime.MIDNIGHT, LocalTime.of(5, 0), DayOfWeek.values());

    assertThat(free(professional, change(true)))
        .containsExactly("00:00", "01:00", "03:00", "04:00");
    assertThat(free(professional, change(false)))
        .containsExactly("00:00", "01:00", "02:00", "03:00", "04:00");
  }

  @Test
  void notice_that_administrators_ask_for_is_kept() throws InterruptedException {
    UserId professional = practice.professional();
    LocalDate day = practice.in(3);
    assertThat(free(professional, day)).hasSize(6);

    practice.set("scheduling", "{\"minimumNoticeMinutes\":%d}".formatted(10 * 24 * 60));

    assertThat(free(professional, day)).isEmpty();
    assertThat(free(professional, practice.in(12))).hasSize(6);
  }

  @Test
  void anybody_signed_in_sees_a_professional_s_day() {
    UserId professional = practice.professional();
    String path = SLOTS + "?date=" + practice.in(5) + "&professionalId=" + professional;

    assertThat(practice.client().get(path).json().path("slots")).hasSize(6);
    assertThat(practice.as(practice.account(Role.PROFESSIONAL)).get(path).json().path("slots"))
        .hasSize(6);
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(path).json().path("slots")).hasSize(6);
    assertThat(CLOUD.api().get(path).status()).isEqualTo(401);
  }

  @Test
  void what_is_wrong_is_named() {
    UserId professional = practice.professional();
    Api own = practice.as(professional);
    Api client = practice.client();
    String day = practice.in(5).toString();

    faulty(own.get(SLOTS), "date");
    for (String bad : List.of("soon", "2026-02-30", "2026-13-01", "1999-12-31", "9999-01-01")) {
      faulty(own.get(SLOTS + "?date=" + bad), "date");
    }
    faulty(client.get(SLOTS + "?date=" + day), "professionalId");
    faulty(client.get(SLOTS + "?date=" + day + "&professionalId=x"), "professionalId");
    faulty(client.get(SLOTS), "date", "professionalId");
  }

  @Test
  void whoever_cannot_be_booked_is_not_found() {
    Api client = practice.client();
    String path = SLOTS + "?date=" + practice.in(5) + "&professionalId=";
    UserId gone = new UserId(practice.newId());
    practice.known(gone, AccountStatus.INACTIVE, "fr", new WorkWeek(Map.of(), 60, 15));
    UserId silent = new UserId(practice.newId());
    practice.keep(
        new Professional(
            silent, 1, AccountStatus.ACTIVE, "Luc Roy", "fr", null, Prices.Own.NONE, List.of()));
    UserId pending = new UserId(practice.newId());
    practice.known(pending, AccountStatus.PENDING, "fr", new WorkWeek(Map.of(), 60, 15));

    notFound(client.get(path + practice.newId()), "NOT_FOUND");
    notFound(client.get(path + gone), "NOT_FOUND");
    notFound(client.get(path + silent), "AVAILABILITY_NOT_CONFIGURED");
    assertThat(client.get(path + pending).status()).isEqualTo(200);
  }

  @Test
  void P22_a_day_costs_two_reads_whatever_else_is_planned() throws InterruptedException {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    practice.book(professional, client(), slot(day, "10:00", 60));
    free(professional, day);
    List<String> settingsToo = practice.costs("ListAvailableSlots");
    free(professional, day);
    int items = practice.items("ListAvailableSlots");

    assertThat(settingsToo).containsExactly("GetItem", "GetItem", "GetItem");
    assertThat(practice.costs("ListAvailableSlots")).containsExactly("GetItem", "GetItem");

    UserId client = client();
    CLOUD
        .cloud()
        .unheard(() ->
            IntStream.rangeClosed(1, 100)
                .forEach(
                    n -> practice.book(professional, client, slot(day.plusDays(n), "10:00", 60))));
    free(professional, day);
    assertThat(practice.costs("ListAvailableSlots")).containsExactly("GetItem", "GetItem");
    assertThat(practice.items("ListAvailableSlots")).isEqualTo(items);
  }

  private List<String> free(UserId professional, LocalDate day) {
    Answer answer = practice.as(professional).get(SLOTS + "?date=" + day);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> times = answer.json().path("slots").findValuesAsText("time");
    assertThat(answer.json().path("available").asBoolean()).isEqualTo(!times.isEmpty());
    return times;
  }

  private UserId client() {
    return new UserId(practice.newId());
  }

  private static Slot slot(LocalDate day, String time, int minutes) {
    return new Slot(day, LocalTime.parse(time), minutes);
  }

  /// The next day on which the clock is put forward, or back.
  private LocalDate change(boolean forward) {
    ZoneOffsetTransition next = TorontoTime.ZONE.getRules().nextTransition(practice.now());
    return (next.isGap() == forward
            ? next
            : TorontoTime.ZONE.getRules().nextTransition(next.getInstant()))
        .getDateTimeBefore()
        .toLocalDate();
  }

  private static void faulty(Answer answer, String... fields) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(fields);
  }

  private static void notFound(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(code);
  }
}
