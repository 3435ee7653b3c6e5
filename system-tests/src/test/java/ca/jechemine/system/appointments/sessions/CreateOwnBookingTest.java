package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/professional/appointments` (contract 20 §2.31).
class CreateOwnBookingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/professional/appointments";

  private final Cast cast = new Cast(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();
  private final Api api = cast.as(professional);

  @BeforeEach
  void theyKnowEachOther() {
    cast.plant(client, cast.matched(professional));
  }

  @Test
  void a_professional_enters_a_session_and_is_told_what_they_entered() {
    CLOUD.settle();
    Answer answer =
        api.post(
            PATH,
            body(
                "14:00",
                ",\"duration\":50,\"motif\":\"Social anxiety\",\"notes\":\"SESSION-NOTES\","
                    + "\"location\":\"Bureau 4\""));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("date")).isEqualTo(cast.today().plusDays(5) + "T12:00:00Z");
    assertThat(answer.text("time")).isEqualTo("14:00");
    assertThat(answer.json().path("duration").asInt()).isEqualTo(50);
    assertThat(answer.text("type")).isEqualTo("video");
    assertThat(answer.text("status")).isEqualTo("scheduled");
    assertThat(answer.text("professionalId")).isEqualTo(professional.value());
    assertThat(answer.text("clientId")).isEqualTo(client.value());
    Appointment kept = cast.kept(answer.text("id"));
    assertThat(kept.request().needs()).containsExactly("Social anxiety");
    assertThat(kept.request().motifs()).containsExactly("Anxiété sociale");
    assertThat(kept.meeting().location()).as("a place is of meetings in person").isNull();
    assertThat(kept.meeting().notes()).isEqualTo("SESSION-NOTES");
    Answer read = cast.as(client).get("/api/appointments/" + kept.id());
    assertThat(read.text("routingStatus")).isEqualTo("accepted");
    assertThat(read.json().at("/payment/price").asDouble()).isEqualTo(95);
    assertThat(read.body()).doesNotContain("SESSION-NOTES");
  }

  @Test
  void defect_not_repeated_the_first_date_is_kept_and_a_guarantee_waited_for() {
    Answer answer = api.post(PATH, body("14:00", ""));

    Appointment kept = cast.kept(answer.text("id"));
    assertThat(kept.milestones().firstScheduled()).isPresent();
    assertThat(kept.milestones().awaitsGuarantee()).isTrue();
    assertThat(cast.told(answer.text("id")))
        .containsExactly("AppointmentChanged", "AppointmentBooked");
    assertThat(cast.calls("CreateOwnBooking"))
        .endsWith("GetItem", "TransactWriteItems")
        .hasSizeLessThanOrEqualTo(7);
  }

  @Test
  void in_person_there_is_a_place_and_the_length_is_the_usual() {
    Answer answer =
        api.post(
            PATH,
            body("20:30", ",\"location\":\" Bureau 4 \"").replace("\"video\"", "\"in-person\""));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().path("duration").asInt()).isEqualTo(60);
    assertThat(cast.kept(answer.text("id")).meeting().location()).isEqualTo("Bureau 4");
  }

  @Test
  void defect_not_repeated_only_a_client_of_theirs_can_be_entered() {
    UserId strangers = cast.client();
    cast.plant(strangers, cast.proposed(professional));
    cast.plant(strangers, cast.matched(cast.professional()));

    Answer refused = api.post(PATH, body(strangers, "14:00", ""));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_YOUR_CLIENT");
    assertThat(refused.text("error")).isEqualTo("Cette personne n’est pas de vos clients.");
    assertThat(
            api.with("accept-language", "en")
                .with("cookie", "NEXT_LOCALE=en")
                .post(PATH, body(strangers, "14:00", ""))
                .text("error"))
        .isEqualTo("This person is not a client of yours.");
    assertThat(cast.countOf(strangers)).isEqualTo(2);
  }

  @Test
  void whoever_is_no_client_or_whose_account_is_closed_is_not_found() {
    UserId guest = cast.somebody(Role.GUEST, AccountStatus.ACTIVE, true);
    UserId gone = cast.somebody(Role.CLIENT, AccountStatus.INACTIVE, true);
    for (UserId who : List.of(guest, gone, cast.professional())) {
      cast.plant(who, cast.matched(professional));
    }

    for (UserId who : List.of(guest, gone, cast.professional(), new UserId(cast.newId()))) {
      Answer answer = api.post(PATH, body(who, "14:00", ""));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.text("error")).isEqualTo("Client introuvable.");
    }
  }

  @Test
  void the_dialog_is_told_a_taken_time_by_409_and_the_past_by_400_and_nothing_is_kept() {
    cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:30")));
    int before = cast.countOf(client);

    Answer taken = api.post(PATH, body("14:00", ""));
    Answer past =
        api.post(
            PATH, body("14:00", "").replace(cast.today().plusDays(5).toString(), "2020-01-15"));

    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("SLOT_TAKEN");
    assertThat(past.status()).isEqualTo(400);
    assertThat(past.code()).isEqualTo("IN_THE_PAST");
    assertThat(cast.countOf(client)).isEqualTo(before);
    assertThat(api.post(PATH, body("13:30", "")).status()).as("ends as it begins").isEqualTo(201);
  }

  @Test
  void each_bad_field_is_named_and_nothing_is_kept() {
    int before = cast.countOf(client);

    for (String bad :
        List.of(
            "clientId:\"x\"",
            "date:\"demain\"",
            "time:\"9:30\"",
            "type:\"telepathy\"",
            "duration:0",
            "duration:481",
            "motif:\"Ennui du lundi\"",
            "motif:\"" + "a".repeat(201) + "\"",
            "notes:\"" + "a".repeat(20_001) + "\"",
            "location:\"" + "a".repeat(501) + "\"")) {
      String field = bad.substring(0, bad.indexOf(':'));
      String pair = ",\"" + field + "\":" + bad.substring(field.length() + 1) + "}";
      Answer answer = api.post(PATH, without(field) + pair);
      assertThat(answer.status()).as(bad).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
    }
    for (String field : List.of("clientId", "date", "time", "type")) {
      Answer answer = api.post(PATH, without(field) + "}");
      assertThat(answer.status()).as(field).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
    }
    assertThat(cast.countOf(client)).isEqualTo(before);
  }

  @Test
  void nobody_else_enters_anything() {
    assertThat(CLOUD.api().post(PATH, body("14:00", "")).status()).isEqualTo(401);
    assertThat(cast.as(client).post(PATH, body("14:00", "")).code()).isEqualTo("FORBIDDEN");
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).post(PATH, body("14:00", "")).code())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void the_same_request_again_enters_nothing_more_and_at_once_one_of_many_has_the_time() {
    Api repeating = api.with("idempotency-key", "entry-" + client);

    Answer first = repeating.post(PATH, body("09:00", ""));
    Answer again = repeating.post(PATH, body("09:00", ""));
    List<Answer> answers = AtOnce.times(6, () -> api.post(PATH, body("14:00", "")));

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 201)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
    assertThat(cast.countOf(client)).isEqualTo(3);
  }

  @Test
  void what_a_request_says_of_price_state_or_owner_is_not_read() {
    Answer answer =
        api.post(
            PATH,
            body(
                "14:00",
                ",\"professionalId\":\"%s\",\"status\":\"completed\",\"price\":1,"
                        .formatted(cast.professional())
                    + "\"payment\":{\"price\":1}"));

    Appointment kept = cast.kept(answer.text("id"));
    assertThat(kept.isOf(professional)).isTrue();
    assertThat(kept.state()).isInstanceOf(State.Scheduled.class);
    assertThat(kept.payment().shares().price().cents()).isEqualTo(95_00);
  }

  private String body(String time, String more) {
    return body(client, time, more);
  }

  private String body(UserId who, String time, String more) {
    return "{\"clientId\":\"%s\",\"date\":\"%s\",\"time\":\"%s\",\"type\":\"video\"%s}"
        .formatted(who, cast.today().plusDays(5), time, more);
  }

  /// The body without that field and without its end.
  private String without(String field) {
    String body = body("14:00", ",\"end\":0}").replaceFirst("\"" + field + "\":\"[^\"]*\",?", "");
    return body.substring(0, body.indexOf("\"end\"")) + "\"end\":0";
  }
}
