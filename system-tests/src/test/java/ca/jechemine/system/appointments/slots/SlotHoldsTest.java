package ca.jechemine.system.appointments.slots;

import static ca.jechemine.system.appointments.slots.Practice.FIVE;
import static ca.jechemine.system.appointments.slots.Practice.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/appointments/slot-holds` and `DELETE /api/appointments/slot-holds/{holdId}`.
class SlotHoldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String HOLDS = "/api/appointments/slot-holds";
  private static final String SLOTS = "/api/appointments/available-slots";
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final int CROWD = 200;

  private final Practice practice = new Practice(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_time_is_kept_for_ten_minutes_and_then_is_everybody_s_again() throws InterruptedException {
    UserId professional = practice.professional();
    UserId holder = practice.account(Role.CLIENT);
    LocalDate day = practice.in(5);

    Answer held = practice.as(holder).post(HOLDS, wish(professional, day, "10:15"));

    assertThat(held.status()).isEqualTo(201);
    assertThat(held.text("holdId")).matches("[0-9a-f]{24}");
    assertThat(held.text("professionalId")).isEqualTo(professional.value());
    assertThat(held.text("date")).isEqualTo(day.toString());
    assertThat(held.text("time")).isEqualTo("10:15");
    assertThat(held.json().path("duration").asInt()).isEqualTo(60);
    assertThat(Duration.between(Instant.parse(held.text("expiresAt")), practice.now().plus(LASTS)))
        .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    assertThat(free(practice.client(), professional, day)).hasSize(5).doesNotContain("10:15");
    assertThat(free(practice.as(holder), professional, day)).hasSize(6);
    refused(practice.client().post(HOLDS, wish(professional, day, "10:15")), 409, "SLOT_HELD");

    CLOUD.cloud().advance(LASTS);

    assertThat(free(practice.client(), professional, day)).hasSize(6);
    assertThat(practice.client().post(HOLDS, wish(professional, day, "10:15")).status())
        .isEqualTo(201);
  }

  @Test
  void the_same_time_again_is_the_same_hold_and_does_not_last_longer() throws InterruptedException {
    UserId professional = practice.professional();
    UserId holder = practice.account(Role.CLIENT);
    String wish = wish(professional, practice.in(5), "10:15");

    String first = practice.as(holder).post(HOLDS, wish).body();
    CLOUD.cloud().advance(Duration.ofMinutes(3));

    assertThat(practice.as(holder).post(HOLDS, wish).body()).isEqualTo(first);
    assertThat(practice.costs("HoldSlot")).doesNotContain("TransactWriteItems");
  }

  @Test
  void a_person_holds_one_time_of_a_day_of_a_professional() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    Api holder = practice.client();

    hold(holder, professional, day, "09:00");
    hold(holder, professional, day, "14:00");
    hold(holder, professional, day.plusDays(1), "09:00");
    hold(holder, practice.professional(), day, "09:00");

    assertThat(free(practice.client(), professional, day))
        .contains("09:00")
        .doesNotContain("14:00");
    assertThat(free(practice.client(), professional, day.plusDays(1))).doesNotContain("09:00");
  }

  @Test
  void only_what_is_offered_is_held() throws InterruptedException {
    UserId professional =
        practice.working(60, 15, NINE, FIVE, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    Api client = practice.client();
    LocalDate day = practice.next(DayOfWeek.WEDNESDAY).plusWeeks(1);
    practice.book(professional, new UserId(practice.newId()), slot(day, "11:30", 60));

    refused(client.post(HOLDS, wish(professional, day, "10:00")), 409, "SLOT_NOT_OFFERED");
    refused(
        client.post(HOLDS, wish(professional, day.plusDays(2), "10:15")), 409, "SLOT_NOT_OFFERED");
    refused(client.post(HOLDS, wish(professional, day, "10:15", 30)), 409, "SLOT_NOT_OFFERED");
    refused(client.post(HOLDS, wish(professional, day, "11:30")), 409, "SLOT_TAKEN");
    refused(
        client.post(HOLDS, wish(professional, practice.in(0).minusWeeks(1), "10:15")),
        400,
        "IN_THE_PAST");
    refused(client.post(HOLDS, wish(new UserId(practice.newId()), day, "10:15")), 404, "NOT_FOUND");
    practice
        .as(professional)
        .post("/api/professional/blocked-days", "{\"date\":\"%s\"}".formatted(day));
    refused(client.post(HOLDS, wish(professional, day, "10:15")), 409, "DAY_BLOCKED");
    assertThat(client.post(HOLDS, wish(professional, day.plusDays(1), "10:15", 60)).status())
        .isEqualTo(201);

    practice.set("scheduling", "{\"minimumNoticeMinutes\":%d}".formatted(60 * 24 * 60));
    refused(
        practice.client().post(HOLDS, wish(professional, day.plusDays(1), "14:00")),
        409,
        "NOTICE_TOO_SHORT");
  }

  @Test
  void each_field_at_fault_is_named() {
    UserId professional = practice.professional();
    Api client = practice.client();
    String day = practice.in(5).toString();
    String good = wish(professional, practice.in(5), "10:15", 60);

    faulty(client.post(HOLDS, "{}"), "professionalId", "date", "time");
    faulty(client.post(HOLDS, good.replace(professional.value(), "x")), "professionalId");
    faulty(client.post(HOLDS, good.replace(day, "2026-02-30")), "date");
    faulty(client.post(HOLDS, good.replace("10:15", "10h15")), "time");
    faulty(client.post(HOLDS, good.replace("10:15", "24:00")), "time");
    faulty(client.post(HOLDS, good.replace("60}", "0}")), "duration");
    faulty(client.post(HOLDS, good.replace("60}", "481}")), "duration");
    faulty(client.post(HOLDS, good.replace("60}", "\"an hour\"}")), "body");
    faulty(client.post(HOLDS, "[]"), "body");
    assertThat(free(practice.client(), professional, practice.in(5))).hasSize(6);
  }

  @Test
  void only_whoever_books_for_themselves_holds() {
    UserId professional = practice.professional();
    String wish = wish(professional, practice.in(5), "10:15");

    assertThat(CLOUD.api().post(HOLDS, wish).status()).isEqualTo(401);
    refused(practice.as(professional).post(HOLDS, wish), 403, "FORBIDDEN");
    assertThat(practice.as(practice.account(Role.GUEST)).post(HOLDS, wish).status()).isEqualTo(201);
  }

  @Test
  void what_is_held_is_given_back_once_and_by_nobody_else() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    Api holder = practice.client();
    String id = hold(holder, professional, day, "10:15").text("holdId");
    String where = "?professionalId=%s&date=%s".formatted(professional, day);

    assertThat(CLOUD.api().delete(HOLDS + "/" + id + where).status()).isEqualTo(401);
    refused(practice.client().delete(HOLDS + "/" + id + where), 404, "NOT_FOUND");
    refused(practice.as(professional).delete(HOLDS + "/" + id + where), 403, "FORBIDDEN");
    refused(holder.delete(HOLDS + "/" + practice.newId() + where), 404, "NOT_FOUND");
    faulty(holder.delete(HOLDS + "/" + id), "professionalId", "date");
    faulty(holder.delete(HOLDS + "/" + id + "?professionalId=x&date=" + day), "professionalId");
    faulty(holder.delete(HOLDS + "/mine" + where), "holdId");
    assertThat(free(practice.client(), professional, day)).doesNotContain("10:15");

    assertThat(holder.delete(HOLDS + "/" + id + where).text("message"))
        .isEqualTo("Le créneau est de nouveau libre.");
    assertThat(practice.costs("ReleaseSlotHold")).containsExactly("GetItem", "TransactWriteItems");

    assertThat(free(practice.client(), professional, day)).contains("10:15");
    refused(holder.delete(HOLDS + "/" + id + where), 404, "NOT_FOUND");
  }

  @Test
  void the_holder_books_what_is_held_and_a_stranger_does_not() {
    UserId professional = practice.professional();
    UserId holder = practice.account(Role.CLIENT);
    LocalDate day = practice.in(5);
    hold(practice.as(holder), professional, day, "10:15");

    assertThatThrownBy(
            () -> practice.book(professional, new UserId(practice.newId()), slot(day, "10:45", 60)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SLOT_HELD"));
    practice.book(professional, holder, slot(day, "10:15", 60));

    assertThat(free(practice.as(holder), professional, day)).doesNotContain("10:15");
    refused(practice.client().post(HOLDS, wish(professional, day, "10:15")), 409, "SLOT_TAKEN");
  }

  @Test
  void P2_of_200_who_want_one_time_at_once_one_holds_it() throws InterruptedException {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    List<Api> crowd = new ArrayList<>();
    CLOUD
        .cloud()
        .unheard(() -> IntStream.range(0, CROWD).forEach(_ -> crowd.add(practice.client())));

    List<Answer> answers =
        AtOnce.all(
            crowd.stream()
                .<Callable<Answer>>map(it -> () -> it.post(HOLDS, wish(professional, day, "10:15")))
                .toList());

    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 201)
        .extracting(Answer::code)
        .containsOnly("SLOT_HELD");
  }

  @Test
  void whoever_begins_to_hold_too_often_waits() throws InterruptedException {
    UserId professional = practice.professional();
    UserId holder = practice.account(Role.CLIENT);
    LocalDate day = practice.in(5);
    Api api = practice.as(holder);
    for (int n = 0; n < 30; n++) {
      hold(api, professional, day, n % 2 == 0 ? "09:00" : "10:15");
    }

    Answer tooMany = api.post(HOLDS, wish(professional, day, "09:00"));

    refused(tooMany, 429, "TOO_MANY_REQUESTS");
    assertThat(tooMany.header("retry-after")).isPresent();
    assertThat(free(practice.client(), professional, day))
        .contains("09:00")
        .doesNotContain("10:15");
    hold(practice.client(), professional, day, "09:00");
    CLOUD.cloud().advance(Duration.ofMinutes(15));
    hold(practice.as(holder), professional, day, "09:00");
  }

  @Test
  void P15_what_a_body_does_not_have_changes_nothing() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    UserId holder = practice.account(Role.CLIENT);
    UserId other = practice.account(Role.CLIENT);
    String id = practice.newId();
    String more =
        (",\"holdId\":\"%s\",\"holder\":\"%s\",\"clientId\":\"%s\","
                + "\"expiresAt\":\"2099-01-01T00:00:00Z\",\"price\":0,\"version\":7,"
                + "\"blocked\":true}")
            .formatted(id, other, other);

    Answer held =
        practice
            .as(holder)
            .post(HOLDS, wish(professional, day, "10:15", 60).replace("60}", "60" + more));

    assertThat(held.status()).isEqualTo(201);
    assertThat(held.text("holdId")).isNotEqualTo(id);
    assertThat(Instant.parse(held.text("expiresAt"))).isBeforeOrEqualTo(practice.now().plus(LASTS));
    assertThat(free(practice.as(other), professional, day)).hasSize(5);
    assertThat(free(practice.as(holder), professional, day)).hasSize(6);
  }

  @Test
  void P22_a_hold_costs_two_reads_and_a_transaction() {
    UserId professional = practice.professional();
    LocalDate day = practice.in(5);
    hold(practice.client(), professional, day, "09:00");
    assertThat(practice.costs("HoldSlot"))
        .containsExactly("GetItem", "GetItem", "GetItem", "TransactWriteItems");
    hold(practice.client(), professional, day, "10:15");
    int items = practice.items("HoldSlot");

    UserId client = new UserId(practice.newId());
    for (int n = 1; n <= 100; n++) {
      practice.book(professional, client, slot(day.plusDays(n), "10:00", 60));
    }
    hold(practice.client(), professional, day, "11:30");
    assertThat(practice.costs("HoldSlot"))
        .containsExactly("GetItem", "GetItem", "TransactWriteItems");
    assertThat(practice.items("HoldSlot")).isEqualTo(items);
  }

  private Answer hold(Api api, UserId professional, LocalDate day, String time) {
    Answer answer = api.post(HOLDS, wish(professional, day, time));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer;
  }

  private static List<String> free(Api api, UserId professional, LocalDate day) {
    return api.get(SLOTS + "?date=" + day + "&professionalId=" + professional)
        .json()
        .path("slots")
        .findValuesAsText("time");
  }

  private static String wish(UserId professional, LocalDate day, String time) {
    return "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"%s\"}"
        .formatted(professional, day, time);
  }

  private static String wish(UserId professional, LocalDate day, String time, int minutes) {
    return wish(professional, day, time).replace("}", ",\"duration\":" + minutes + "}");
  }

  private static Slot slot(LocalDate day, String time, int minutes) {
    return new Slot(day, LocalTime.parse(time), minutes);
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  private static void faulty(Answer answer, String... fields) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(fields);
  }
}
