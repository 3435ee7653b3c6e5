package ca.jechemine.system.appointments.slots;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `/api/professional/blocked-days`.
class BlockedDaysTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DAYS = "/api/professional/blocked-days";
  private static final String SLOTS = "/api/appointments/available-slots";

  private final Practice practice = new Practice(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_blocked_day_offers_nothing_until_it_is_opened_again() {
    UserId professional = practice.professional();
    Api own = practice.as(professional);
    LocalDate day = practice.in(5);

    Answer blocked = own.post(DAYS, body(day));

    assertThat(blocked.status()).isEqualTo(201);
    assertThat(blocked.body())
        .isEqualTo("{\"date\":\"%s\",\"blocked\":true,\"appointments\":[]}".formatted(day));
    assertThat(practice.costs("BlockDay")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(own.get(SLOTS + "?date=" + day).json().path("available").asBoolean()).isFalse();
    assertThat(free(own, day.plusDays(1))).isEqualTo(6);

    Answer open = own.delete(DAYS + "/" + day);

    assertThat(open.status()).isEqualTo(200);
    assertThat(open.json().path("blocked").asBoolean()).isFalse();
    assertThat(practice.costs("UnblockDay")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(free(own, day)).isEqualTo(6);
  }

  @Test
  void twice_is_the_same_and_writes_nothing() {
    Api own = practice.as(practice.professional());
    LocalDate day = practice.in(5);

    assertThat(own.delete(DAYS + "/" + day).status()).isEqualTo(200);
    assertThat(practice.costs("UnblockDay")).containsExactly("GetItem");
    String first = own.post(DAYS, body(day)).body();
    assertThat(own.post(DAYS, body(day)).body()).isEqualTo(first);
    assertThat(practice.costs("BlockDay")).containsExactly("GetItem");
  }

  @Test
  void appointments_stay_and_are_named() {
    UserId professional = practice.professional();
    Api own = practice.as(professional);
    LocalDate day = practice.in(5);
    Slot slot = new Slot(day, LocalTime.of(10, 0), 50);
    Slot night = new Slot(day.minusDays(1), LocalTime.of(23, 30), 60);
    AppointmentId late = practice.book(professional, new UserId(practice.newId()), night);
    AppointmentId stands = practice.book(professional, new UserId(practice.newId()), slot);

    Answer blocked = own.post(DAYS, body(day));

    assertThat(blocked.json().path("appointments").findValuesAsText("_id"))
        .containsExactly(late.value(), stands.value());
    assertThat(blocked.json().at("/appointments/1/startsAt").asText())
        .isEqualTo(slot.start().toString());
    assertThat(blocked.json().at("/appointments/1/endsAt").asText())
        .isEqualTo(slot.end().toString());
    assertThat(own.get(DAYS).json().at("/blockedDays/0")).isEqualTo(blocked.json());
    assertThat(own.delete(DAYS + "/" + day).json().path("appointments")).hasSize(2);
  }

  @Test
  void the_list_is_of_the_days_that_are_asked_for() {
    Api own = practice.as(practice.professional());
    for (int day : List.of(91, 3, 92, 40, 60)) {
      own.post(DAYS, body(practice.in(day)));
    }
    own.delete(DAYS + "/" + practice.in(60));

    Answer all = own.get(DAYS);

    assertThat(all.text("from")).isEqualTo(practice.in(0).toString());
    assertThat(all.text("to")).isEqualTo(practice.in(91).toString());
    assertThat(dates(all)).containsExactly(day(3), day(40), day(91));
    assertThat(practice.costs("ListBlockedDays")).containsExactly("Query");
    assertThat(dates(own.get(DAYS + "?from=" + day(4)))).containsExactly(day(40), day(91), day(92));
    assertThat(dates(own.get(DAYS + "?to=" + day(40)))).containsExactly(day(3), day(40));
    assertThat(dates(own.get(DAYS + "?from=" + day(40) + "&to=" + day(40))))
        .containsExactly(day(40));
    assertThat(dates(practice.as(practice.professional()).get(DAYS))).isEmpty();
  }

  @Test
  void what_is_wrong_is_named() {
    Api own = practice.as(practice.professional());

    faulty(own.post(DAYS, "{}"), "date");
    faulty(own.post(DAYS, "{\"date\":\"soon\"}"), "date");
    faulty(own.post(DAYS, "{\"date\":5}"), "body");
    faulty(own.post(DAYS, body(practice.in(0).plusYears(2).plusDays(1))), "date");
    faulty(own.delete(DAYS + "/soon"), "date");
    faulty(own.get(DAYS + "?from=soon&to=later"), "from", "to");
    faulty(own.get(DAYS + "?from=" + day(0) + "&to=" + day(92)), "to");
    faulty(own.get(DAYS + "?from=" + day(1) + "&to=" + day(0)), "to");
    Answer past = own.post(DAYS, body(practice.in(-1)));
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.code()).isEqualTo("IN_THE_PAST");
    assertThat(own.post(DAYS, body(practice.in(0))).status()).isEqualTo(201);
    assertThat(own.post(DAYS, body(practice.in(0).plusYears(2))).status()).isEqualTo(201);
  }

  @Test
  void they_are_the_professional_s_alone() {
    Api client = practice.client();
    Api nobody = CLOUD.api();
    assertThat(nobody.get(DAYS).status()).isEqualTo(401);
    assertThat(nobody.post(DAYS, body(practice.in(5))).status()).isEqualTo(401);
    assertThat(nobody.delete(DAYS + "/" + day(5)).status()).isEqualTo(401);
    assertThat(client.get(DAYS).status()).isEqualTo(403);
    assertThat(client.post(DAYS, body(practice.in(5))).status()).isEqualTo(403);
    assertThat(client.delete(DAYS + "/" + day(5)).status()).isEqualTo(403);
  }

  @Test
  void P15_nobody_blocks_another_s_day() {
    UserId other = practice.professional();
    Api own = practice.as(practice.professional());

    own.post(
        DAYS,
        "{\"date\":\"%s\",\"professionalId\":\"%s\",\"professional\":\"%s\",\"blocked\":false}"
            .formatted(day(5), other, other));

    assertThat(dates(own.get(DAYS))).containsExactly(day(5));
    assertThat(dates(practice.as(other).get(DAYS))).isEmpty();
  }

  @Test
  void many_at_once_agree() {
    Api own = practice.as(practice.professional());

    List<Answer> answers = AtOnce.times(20, () -> own.post(DAYS, body(practice.in(5))));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(dates(own.get(DAYS))).containsExactly(day(5));
  }

  private static int free(Api api, LocalDate day) {
    return api.get(SLOTS + "?date=" + day).json().path("slots").size();
  }

  private String day(int days) {
    return practice.in(days).toString();
  }

  private static String body(LocalDate day) {
    return "{\"date\":\"%s\"}".formatted(day);
  }

  private static List<String> dates(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("blockedDays").findValuesAsText("date");
  }

  private static void faulty(Answer answer, String... fields) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(fields);
  }
}
