package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/appointments/{id}/calendar.ics` (P13).
class AppointmentCalendarTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CALLED_OFF = "{\"status\":\"cancelled\",\"cancelReason\":\"malade\"}";

  private final Cast cast = new Cast(CLOUD);

  @Test
  void p13_one_uid_for_life_a_sequence_that_rises_by_one_and_a_cancellation_that_says_so() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment one = cast.plant(client, cast.matched(professional));
    Api own = cast.as(professional);
    String date = "{\"date\":\"%s\",\"time\":\"%s\"}";

    own.post(path(one) + "/schedule-first", date.formatted(cast.today().plusDays(5), "14:00"));
    says(calendar(client, one), "REQUEST", 1);
    own.patch(path(one), date.formatted(cast.today().plusDays(6), "15:00"));
    says(calendar(client, one), "REQUEST", 2);
    own.patch(path(one), "{\"meetingLink\":\"https://rencontre.example/1\",\"notes\":\"x\"}");
    says(calendar(client, one), "REQUEST", 3);
    own.patch(path(one), "{\"notes\":\"NOTE-OF-THE-PROFESSIONAL\"}");
    says(calendar(client, one), "REQUEST", 3);
    cast.as(client).patch(path(one), CALLED_OFF);
    says(calendar(client, one), "CANCEL", 4);
    says(calendar(professional, one), "CANCEL", 4);

    assertThat(calendar(client, one).body())
        .contains("\r\nUID:" + one.id() + "@jechemine.ca\r\n")
        .contains("\r\nSTATUS:CANCELLED\r\n")
        .contains("T150000\r\n");
  }

  @Test
  void its_client_has_it_with_whom_and_where_and_without_why() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));
    cast.as(professional).patch(path(one), "{\"location\":\"12, rue Roy\"}");

    Answer answer = cast.as(client).in("en").get(path(one) + "/calendar.ics");

    assertThat(cast.calls("ReadAppointmentCalendar")).containsExactly("GetItem", "BatchGetItem");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type"))
        .contains("text/calendar; charset=utf-8; method=REQUEST");
    assertThat(answer.header("content-disposition"))
        .contains("attachment; filename=\"rendez-vous.ics\"");
    assertThat(unfolded(answer))
        .contains("mailto:" + Cast.email(client) + "\r\n")
        .contains("\r\nSUMMARY:Rendez-vous par vidéo avec Zoé Tremblay\r\n")
        .contains("\r\nLOCATION:12\\, rue Roy\r\n")
        .contains("/client/dashboard/appointments")
        .doesNotContain(Cast.email(professional), Cast.CLIENTS_NOTE)
        .doesNotContainIgnoringCase("anxi");
  }

  @Test
  void its_professional_has_it_without_whom_and_where() {
    UserId professional = cast.professional();
    Appointment one = cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:00")));
    cast.as(professional).patch(path(one), "{\"location\":\"12, rue Roy\"}");

    assertThat(unfolded(calendar(professional, one)))
        .contains("mailto:" + Cast.email(professional) + "\r\n")
        .contains("\r\nSUMMARY:Rendez-vous par vidéo\r\n")
        .contains("/professional/dashboard/schedule")
        .doesNotContain(Cast.email(one.client()), "rue Roy", Cast.CLIENTS_NOTE);
  }

  @Test
  void a_guardian_has_it_in_a_calendar_of_their_own() {
    UserId guardian = cast.client();
    Appointment one =
        cast.plant(
            cast.minorOf(guardian), cast.scheduled(cast.professional(), cast.in(5, "14:00")));

    assertThat(unfolded(calendar(guardian, one)))
        .contains("mailto:" + Cast.email(guardian) + "\r\n")
        .doesNotContain(Cast.email(one.client()));
    assertThat(cast.calls("ReadAppointmentCalendar"))
        .containsExactly("GetItem", "GetItem", "BatchGetItem", "GetItem", "TransactWriteItems");
  }

  @Test
  void whoever_has_it_already_is_not_sent_it_again() {
    UserId client = cast.client();
    Appointment one = cast.plant(client, cast.scheduled(cast.professional(), cast.in(5, "14:00")));
    String tag = calendar(client, one).header("etag").orElseThrow();
    Api again = cast.as(client).with("if-none-match", "\"other\", W/" + tag);

    Answer same = again.get(path(one) + "/calendar.ics");
    cast.as(client).patch(path(one), CALLED_OFF);
    Answer other = again.get(path(one) + "/calendar.ics");

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("etag")).contains(tag);
    says(other, "CANCEL", 1);
  }

  @Test
  void what_has_no_date_is_in_no_calendar() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment matched = cast.plant(client, cast.matched(professional));
    Appointment proposed = cast.plant(client, cast.proposed(professional));

    for (Answer none :
        new Answer[] {
          calendar(client, matched),
          calendar(professional, matched),
          calendar(client, proposed),
          calendar(professional, proposed)
        }) {
      assertThat(none.status()).isEqualTo(404);
      assertThat(none.code()).isEqualTo("NOT_SCHEDULED");
    }
  }

  @Test
  void nobody_else_has_it() {
    Appointment one =
        cast.plant(cast.client(), cast.scheduled(cast.professional(), cast.in(5, "14:00")));

    assertThat(CLOUD.api().get(path(one) + "/calendar.ics").status()).isEqualTo(401);
    for (Answer refused :
        new Answer[] {
          calendar(cast.client(), one),
          calendar(cast.professional(), one),
          CLOUD.api().as(Persona.CONTENT_ADMIN).get(path(one) + "/calendar.ics")
        }) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    Api somebody = cast.as(cast.client());
    assertThat(somebody.get("/api/appointments/" + cast.newId() + "/calendar.ics").status())
        .isEqualTo(404);
    assertThat(somebody.get("/api/appointments/moi/calendar.ics").status()).isEqualTo(400);
  }

  private Answer calendar(UserId reader, Appointment appointment) {
    return cast.as(reader).get(path(appointment) + "/calendar.ics");
  }

  private static void says(Answer answer, String method, int sequence) {
    assertThat(answer.body())
        .contains("\r\nMETHOD:" + method + "\r\n")
        .contains("\r\nSEQUENCE:" + sequence + "\r\n");
  }

  private static String unfolded(Answer answer) {
    return answer.body().replace("\r\n ", "");
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id();
  }
}
