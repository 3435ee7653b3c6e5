package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET` and `DELETE /api/appointments/{id}` (contract 20 §2.4, §2.6).
class ReadAppointmentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);

  @Test
  void its_client_reads_it_with_the_price() {
    UserId client = cast.client();
    Appointment one = cast.plant(client, cast.scheduled(cast.professional(), cast.in(5, "14:00")));

    Answer answer = cast.as(client).get(path(one));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("time")).isEqualTo("14:00");
    assertThat(answer.json().at("/payment/price").asDouble()).isEqualTo(120);
    assertThat(cast.calls("ReadAppointment")).containsExactly("GetItem", "BatchGetItem");
  }

  @Test
  void defect_not_repeated_a_guardian_reads_it() {
    UserId guardian = cast.client();
    Appointment one =
        cast.plant(
            cast.minorOf(guardian), cast.scheduled(cast.professional(), cast.in(5, "14:00")));

    assertThat(cast.as(guardian).get(path(one)).status()).isEqualTo(200);
  }

  @Test
  void its_professional_reads_it_with_the_payout_alone() {
    UserId professional = cast.professional();
    Appointment one = cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:00")));

    Answer answer = cast.as(professional).get(path(one));

    assertThat(answer.json().at("/payment/professionalPayout").asDouble()).isEqualTo(108);
    assertThat(answer.json().at("/clientId/email").asText()).isEqualTo(Cast.email(one.client()));
    assertThat(answer.body()).doesNotContain("\"price\"", "listPrice");
  }

  @Test
  void whoever_may_take_it_reads_what_is_needed_to_decide() {
    UserId professional = cast.professional();
    Appointment proposed = cast.plant(cast.client(), cast.proposed(professional));
    Appointment pooled = cast.plant(cast.client(), cast.pooled());

    for (Appointment one : new Appointment[] {proposed, pooled}) {
      Answer answer = cast.as(professional).get(path(one));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().at("/clientId/lastName").asText()).isEqualTo("T.");
      assertThat(answer.text("notes")).isEqualTo(Cast.CLIENTS_NOTE);
      assertThat(answer.body()).doesNotContain("@exemple.ca", "+1514", "Tremblay", "\"price\"");
    }
    assertThat(CLOUD.api().as(Persona.PENDING_PROFESSIONAL).get(path(pooled)).status())
        .isEqualTo(403);
  }

  @Test
  void defect_not_repeated_nobody_else_reads_it() {
    UserId guardian = cast.client();
    UserId professional = cast.professional();
    Appointment one = cast.plant(cast.client(), cast.scheduled(professional, cast.in(5, "14:00")));
    Appointment proposed = cast.plant(cast.client(), cast.proposed(professional));
    Appointment ofAdult =
        cast.plant(
            cast.client(guardian, cast.today().minusYears(18)),
            cast.scheduled(professional, cast.in(6, "14:00")));

    assertThat(CLOUD.api().get(path(one)).status()).isEqualTo(401);
    for (Answer refused :
        new Answer[] {
          cast.as(cast.client()).get(path(one)),
          cast.as(cast.professional()).get(path(one)),
          cast.as(cast.professional()).get(path(proposed)),
          cast.as(guardian).get(path(ofAdult)),
          CLOUD.api().as(Persona.CONTENT_ADMIN).get(path(one))
        }) {
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    assertThat(cast.as(cast.client()).get("/api/appointments/" + cast.newId()).status())
        .isEqualTo(404);
    assertThat(cast.as(cast.client()).get("/api/appointments/moi").status()).isEqualTo(400);
  }

  @Test
  void defect_not_repeated_only_an_administrator_takes_it_away_and_it_is_kept() {
    UserId client = cast.client();
    UserId professional = cast.professional();
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "14:00")));

    assertThat(CLOUD.api().delete(path(one)).status()).isEqualTo(401);
    assertThat(cast.as(client).delete(path(one)).status()).isEqualTo(403);
    assertThat(cast.as(professional).delete(path(one)).status()).isEqualTo(403);
    assertThat(cast.kept(one)).isEqualTo(one);

    for (int twice = 0; twice < 2; twice++) {
      Answer answer = CLOUD.api().as(Persona.SUPPORT_ADMIN).delete(path(one));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().path("success").asBoolean()).isTrue();
    }
    Answer after = cast.as(client).get(path(one));
    assertThat(after.text("status")).isEqualTo("cancelled");
    assertThat(after.text("cancelledBy")).isEqualTo("admin");
    assertThat(after.json().at("/payment/status").asText()).isEqualTo("cancelled");
    cast.plant(
        cast.newId(),
        cast.client(),
        cast.scheduled(professional, cast.in(5, "14:00")),
        PaymentMethod.CARD);
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id();
  }
}
