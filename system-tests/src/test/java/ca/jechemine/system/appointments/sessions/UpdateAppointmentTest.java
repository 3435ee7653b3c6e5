package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `PATCH /api/appointments/{id}` (contract 20 §2.5).
class UpdateAppointmentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();

  @Test
  void defect_not_repeated_the_first_date_after_accept_does_all_that_follows_from_it() {
    Appointment matched = cast.plant(client, cast.matched(professional));
    Slot slot = cast.in(5, "14:00");

    Answer answer = patch(professional, matched, date("scheduled", slot));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("scheduled");
    assertThat(answer.text("date")).isEqualTo(slot.date() + "T12:00:00Z");
    assertThat(answer.text("time")).isEqualTo("14:00");
    assertThat(answer.json().path("awaitingPaymentGuarantee").asBoolean()).isTrue();
    assertThat(answer.text("firstScheduledAt")).isNotEmpty();
    assertThat(answer.json().at("/payment/professionalPayout").asDouble()).isEqualTo(85);
    assertThat(answer.body()).doesNotContain("\"price\"", "listPrice");
    assertThat(cast.as(client).get(path(matched)).json().at("/payment/price").asDouble())
        .isEqualTo(95);
    assertThat(cast.calls("UpdateAppointment"))
        .containsSubsequence("GetItem", "TransactWriteItems", "BatchGetItem")
        .hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void rescheduling_takes_a_day_in_every_form_and_keeps_the_day() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    String day = cast.today().plusDays(12).toString();

    for (String form : List.of(day, day + "T00:00:00.000Z", day + "T12:00:00.000Z")) {
      Answer answer =
          patch(professional, one, "{\"date\":\"%s\",\"time\":\"09:30\"}".formatted(form));
      assertThat(answer.text("date")).isEqualTo(day + "T12:00:00Z");
      assertThat(answer.text("time")).isEqualTo("09:30");
    }
  }

  @Test
  void defect_not_repeated_an_overlap_is_refused_and_nothing_changed() {
    cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:00")));
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(6, "14:00")));
    Appointment matched = cast.plant(client, cast.matched(professional));

    for (Appointment it : List.of(one, matched)) {
      Answer answer = patch(professional, it, date("scheduled", cast.in(5, "14:59")));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("SLOT_TAKEN");
      assertThat(cast.kept(it)).isEqualTo(it);
    }
    assertThat(patch(professional, one, date("scheduled", cast.in(5, "15:00"))).status())
        .isEqualTo(200);
    assertThat(patch(professional, matched, date("scheduled", cast.in(6, "14:00"))).status())
        .isEqualTo(200);
  }

  @Test
  void P2_of_many_at_once_on_overlapping_times_one_wins() {
    List<Appointment> all =
        IntStream.range(0, 12)
            .mapToObj(_ -> cast.plant(client, cast.matched(professional)))
            .toList();
    Api api = cast.as(professional);

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, all.size())
                .<Callable<Answer>>mapToObj(n ->
                    () ->
                        api.patch(
                            path(all.get(n)),
                            date("scheduled", cast.in(40, "10:%02d".formatted(n * 4)))))
                .toList());

    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(all).filteredOn(it -> cast.kept(it).state() instanceof State.Scheduled).hasSize(1);
  }

  @Test
  void each_bad_field_is_named_and_nothing_changed() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));

    for (String bad :
        List.of(
            "status:\"done\"",
            "status:1",
            "date:\"demain\"",
            "date:\"2026-02-30\"",
            "date:\"+12000-01-01\"",
            "time:\"9:30\"",
            "time:\"24:00\"",
            "time:\"09:30:00\"",
            "time:\"09h30\"",
            "duration:0",
            "duration:481",
            "duration:\"60\"",
            "type:\"telepathy\"",
            "notes:7",
            "notes:\"" + "a".repeat(20_001) + "\"",
            "meetingLink:\"javascript:alert(1)\"",
            "meetingLink:\"ftp://exemple.ca\"",
            "meetingLink:\"exemple.ca\"",
            "meetingLink:\"https://\"",
            "location:\"" + "a".repeat(501) + "\"",
            "cancelReason:\"" + "a".repeat(2_001) + "\"")) {
      String field = bad.substring(0, bad.indexOf(':'));
      Answer answer =
          patch(
              professional, one, "{\"" + field + "\":" + bad.substring(bad.indexOf(':') + 1) + "}");
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.body()).contains("\"" + field + "\"");
    }
    assertThat(patch(professional, one, "{}").status()).isEqualTo(400);
    assertThat(patch(professional, one, "[]").status()).isEqualTo(400);
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void defect_not_repeated_no_session_is_set_in_the_past() {
    Appointment matched = cast.plant(client, cast.matched(professional));

    Answer answer = patch(professional, matched, date("scheduled", cast.in(-1, "14:00")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("IN_THE_PAST");
  }

  @Test
  void a_session_is_started_and_the_machine_is_held_to() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));

    Answer started = patch(professional, one, "{\"status\":\"ongoing\"}");

    assertThat(started.text("status")).isEqualTo("ongoing");
    assertThat(started.text("scheduledStartAt")).isEqualTo(cast.in(5, "14:00").start().toString());
    for (String status : List.of("pending", "scheduled")) {
      Answer refused = patch(professional, one, "{\"status\":\"" + status + "\"}");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.code()).isEqualTo("ILLEGAL_TRANSITION");
    }
    assertThat(patch(professional, one, "{\"status\":\"completed\"}").text("status"))
        .isEqualTo("completed");
    assertThat(patch(professional, one, "{\"status\":\"no-show\"}").status()).isEqualTo(400);
  }

  @Test
  void defect_not_repeated_session_notes_are_kept_apart_and_no_client_sees_them() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));

    Answer noted = patch(professional, one, "{\"notes\":\"SESSION-NOTES\"}");

    assertThat(noted.text("notes")).isEqualTo("SESSION-NOTES");
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(path(one)).text("notes"))
        .isEqualTo("SESSION-NOTES");
    assertThat(cast.as(client).get(path(one)).body())
        .contains(Cast.CLIENTS_NOTE)
        .doesNotContain("SESSION-NOTES");
    assertThat(cast.as(client).get("/api/appointments").body()).doesNotContain("SESSION-NOTES");
    assertThat(patch(professional, one, "{\"notes\":\" \"}").text("notes"))
        .isEqualTo(Cast.CLIENTS_NOTE);
  }

  @Test
  void a_link_is_set_with_and_without_the_status() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));

    for (String body :
        List.of(
            "{\"meetingLink\":\"https://exemple.ca/salle\"}",
            "{\"status\":\"scheduled\",\"meetingLink\":\"http://exemple.ca/autre?a=1\"}")) {
      assertThat(patch(professional, one, body).status()).isEqualTo(200);
    }
    assertThat(cast.as(client).get(path(one)).text("meetingLink"))
        .isEqualTo("http://exemple.ca/autre?a=1");
  }

  @Test
  void a_client_or_their_guardian_cancels_and_who_and_when_are_kept() {
    UserId guardian = cast.client();
    UserId minor = cast.minorOf(guardian);
    Appointment own = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    Appointment minors = cast.plant(minor, cast.scheduled(professional, cast.in(6, "14:00")));
    String body = "{\"status\":\"cancelled\",\"cancelReason\":\"malade\"}";

    for (Answer answer : List.of(patch(client, own, body), patch(guardian, minors, body))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text("status")).isEqualTo("cancelled");
      assertThat(answer.text("cancelledBy")).isEqualTo("client");
      assertThat(answer.text("cancelReason")).isEqualTo("malade");
      assertThat(answer.text("cancelledAt")).isNotEmpty();
      assertThat(answer.json().at("/payment/status").asText()).isEqualTo("cancelled");
    }
    Answer again = patch(client, own, body);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("cancelledAt"))
        .isEqualTo(cast.as(client).get(path(own)).text("cancelledAt"));
    cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
  }

  @Test
  void defect_not_repeated_whoever_has_nothing_to_do_with_it_changes_nothing() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    Appointment others = cast.plant(client, cast.proposed(professional));
    String cancel = "{\"status\":\"cancelled\"}";

    assertThat(CLOUD.api().patch(path(one), cancel).status()).isEqualTo(401);
    for (Answer refused :
        List.of(
            patch(cast.client(), one, cancel),
            patch(cast.professional(), one, cancel),
            CLOUD.api().as(Persona.CONTENT_ADMIN).patch(path(one), cancel),
            patch(cast.professional(), others, "{\"status\":\"scheduled\"}"),
            patch(cast.professional(), others, cancel))) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    for (String body :
        List.of(
            "{\"notes\":\"à moi\"}",
            "{\"status\":\"completed\"}",
            date("scheduled", cast.in(9, "10:00")),
            "{\"meetingLink\":\"https://exemple.ca\"}")) {
      assertThat(patch(client, one, body).code()).as(body).isEqualTo("CANCEL_ONLY");
    }
    assertThat(cast.kept(one)).isEqualTo(one);
    assertThat(cast.kept(others)).isEqualTo(others);
    assertThat(cast.as(client).patch("/api/appointments/" + cast.newId(), cancel).status())
        .isEqualTo(404);
  }

  @Test
  void defect_not_repeated_accept_and_deny_of_an_offer_mean_accepting_and_refusing() {
    UserId colleague = cast.professional();
    Appointment accepted = cast.plant(client, cast.proposed(professional, colleague));
    Appointment denied = cast.plant(client, cast.proposed(professional, colleague));

    Answer yes = patch(professional, accepted, "{\"status\":\"scheduled\"}");
    Answer late = patch(colleague, accepted, "{\"status\":\"scheduled\"}");
    Answer no = patch(professional, denied, "{\"status\":\"cancelled\"}");

    assertThat(yes.status()).as(yes.body()).isEqualTo(200);
    assertThat(yes.text("routingStatus")).isEqualTo("accepted");
    assertThat(yes.json().at("/clientId/email").asText()).isEqualTo(Cast.email(client));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.code()).isEqualTo("ALREADY_TAKEN");
    assertThat(no.status()).isEqualTo(200);
    assertThat(no.text("status")).isEqualTo("pending");
    assertThat(patch(colleague, denied, "{\"status\":\"scheduled\"}").status()).isEqualTo(200);
  }

  /// 95 dollars, of which the platform's 9.50 are 10 (contract 20 §5.5).
  @Test
  void defect_not_repeated_whatever_is_taken_costs_the_professionals_own_price_from_then_on() {
    Appointment byStatus = cast.plant(client, cast.proposed(professional));
    Appointment named = cast.plant(client, cast.proposed(professional));
    Appointment pooled = cast.plant(client, cast.pooled());
    assertThat(cast.as(client).get(path(named)).json().at("/payment/price").asDouble())
        .isEqualTo(120);

    Answer patched = patch(professional, byStatus, "{\"status\":\"scheduled\"}");
    assertThat(patched.json().at("/payment/professionalPayout").asDouble()).isEqualTo(85);
    for (Appointment one : List.of(named, pooled)) {
      Answer accepted = cast.as(professional).post(path(one) + "/accept", "{\"price\":1}");
      assertThat(accepted.json().at("/appointment/payment/professionalPayout").asDouble())
          .isEqualTo(85);
    }

    assertThat(cast.as(professional).get("/api/appointments/awaiting-schedule").json())
        .hasSize(3)
        .allMatch(it -> it.at("/payment/professionalPayout").asDouble() == 85);
    for (Appointment one : List.of(byStatus, named, pooled)) {
      assertThat(cast.as(client).get(path(one)).json().at("/payment/price").asDouble())
          .isEqualTo(95);
    }
    cast.as(professional).post(path(named) + "/release", "{}");
    assertThat(cast.as(client).get(path(named)).json().at("/payment/price").asDouble())
        .as("nobody's again")
        .isEqualTo(120);
  }

  @Test
  void what_is_paid_keeps_its_price_whoever_takes_it() {
    Appointment paid = cast.plantPaid(client, cast.proposed(professional));

    assertThat(cast.as(professional).post(path(paid) + "/accept", "{}").status()).isEqualTo(200);

    assertThat(cast.kept(paid).isOf(professional)).isTrue();
    assertThat(cast.as(client).get(path(paid)).json().at("/payment/price").asDouble())
        .isEqualTo(120);
  }

  @Test
  void of_two_who_accept_by_a_status_at_once_one_has_it_and_the_other_is_told_so() {
    UserId colleague = cast.professional();
    String accept = "{\"status\":\"scheduled\"}";
    Api one = cast.as(professional);
    Api other = cast.as(colleague);

    for (int round = 0; round < 5; round++) {
      Appointment offered = cast.plant(client, cast.proposed(professional, colleague));
      List<Answer> answers =
          AtOnce.all(
              List.of(
                  () -> one.patch(path(offered), accept),
                  () -> other.patch(path(offered), accept)));

      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers).extracting(Answer::code).containsExactlyInAnyOrder("", "ALREADY_TAKEN");
    }
  }

  @Test
  void whoever_is_late_is_told_so_only_when_they_accept() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    UserId colleague = cast.professional();

    assertThat(patch(colleague, one, "{\"status\":\"scheduled\"}").code())
        .isEqualTo("ALREADY_TAKEN");
    for (String body : List.of("{\"status\":\"cancelled\"}", "{\"notes\":\"à moi\"}")) {
      assertThat(patch(colleague, one, body).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    assertThat(patch(cast.client(), one, "{\"status\":\"scheduled\"}").code())
        .isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void P15_what_a_request_does_not_have_changes_nothing() throws Exception {
    ApiDescription description = ApiDescription.ofProject();
    Operation operation =
        description.operations().stream()
            .filter(it -> it.id().equals("updateAppointment"))
            .findFirst()
            .orElseThrow();
    Set<String> unknown = new TreeSet<>(description.allFields());
    unknown.addAll(
        List.of("pk", "sk", "gsi1pk", "gsi2pk", "gsi4sk", "version", "state", "priceCents"));
    unknown.removeAll(description.requestFields(operation));
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    ObjectNode body = (ObjectNode) JSON.readTree("{\"notes\":\"calme\"}");
    unknown.forEach(it -> body.put(it, "0000cafe0000000000000000"));

    assertThat(patch(professional, one, "{\"notes\":\"calme\"}").status()).isEqualTo(200);
    Appointment before = cast.kept(one);
    Answer answer = patch(professional, one, body.toString());

    assertThat(unknown).contains("payment", "clientId", "professionalId", "cancelledBy");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(cast.kept(one)).isEqualTo(before);
  }

  private Answer patch(UserId who, Appointment appointment, String body) {
    return cast.as(who).patch(path(appointment), body);
  }

  private static String date(String status, Slot slot) {
    return "{\"status\":\"%s\",\"date\":\"%s\",\"time\":\"%s\"}"
        .formatted(status, slot.date(), slot.time());
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id();
  }
}
