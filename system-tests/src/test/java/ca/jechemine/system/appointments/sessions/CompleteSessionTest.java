package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /api/appointments/{id}/complete-session` (contract 20 §2.15, §5.7).
class CompleteSessionTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String TREATED =
      "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"tracking_ongoing\"}";

  private final Cast cast = new Cast(CLOUD);
  private final PaymentNews news = new PaymentNews(CLOUD);
  private final UserId professional = cast.professional();
  private final UserId client = cast.client();

  @ParameterizedTest
  @CsvSource({
    "treatment, tracking_ongoing, completed, 108, pending",
    "evaluation, completed, completed, 108, pending",
    "consultation, referral_other, completed, 108, pending",
    "administrative, client_no_show, no-show, 108, pending",
    "treatment, rescheduled_agreed, cancelled, 0, cancelled",
    "individual_psychotherapy, completed, completed, 108, pending",
    "'', no_show, no-show, 108, pending",
    "'', cancelled_late, cancelled, 108, pending",
    "'', cancelled_48h_plus, cancelled, 0, cancelled"
  })
  void the_outcome_decides(
      String nature, String outcome, String status, double payout, String payment) {
    Appointment one = cast.plant(client, cast.ongoing(professional, cast.in(5, "14:00")));

    Answer answer =
        close(
            professional,
            one,
            ("{\"sessionActNature\":\"%s\",\"sessionOutcome\":\"%s\","
                    + "\"nextAppointmentDate\":\"2027-01-15\",\"nextAppointmentTime\":\"13:00\"}")
                .formatted(nature, outcome));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo(status);
    assertThat(answer.text("sessionOutcome")).isEqualTo(outcome);
    assertThat(answer.text("sessionActNature")).isEqualTo(nature);
    assertThat(answer.text("nextAppointmentAt")).isEqualTo("2027-01-15T18:00:00Z");
    assertThat(answer.text("sessionCompletedAt")).isNotEmpty();
    assertThat(answer.json().at("/payment/professionalPayout").asDouble()).isEqualTo(payout);
    assertThat(answer.json().at("/payment/status").asText()).isEqualTo(payment);
    assertThat(answer.body()).doesNotContain("\"price\"", "listPrice");
    assertThat(cast.calls("CompleteSession")).contains("TransactWriteItems").doesNotContain("Scan");
  }

  /// Contract 30 §5: the session is closed all the same.
  @Test
  void defect_not_repeated_whoever_closes_hears_that_nothing_is_there_to_be_charged() {
    Appointment none = cast.plant(client, cast.ongoing(professional, cast.in(7, "08:00")));
    Appointment onFile = cast.plant(client, cast.ongoing(professional, cast.in(7, "10:00")));
    Appointment unbilled = cast.plant(client, cast.ongoing(professional, cast.in(7, "12:00")));
    Publisher.publish(CLOUD, news.told(onFile, 1, "pending", true));

    Answer answer = close(professional, none, TREATED);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("status")).isEqualTo("completed");
    assertThat(answer.text("chargeSkippedReason")).isEqualTo("MISSING_PAYMENT_METHOD");
    assertThat(cast.as(client).get(read(none)).json().has("chargeSkippedReason")).isFalse();
    assertThat(close(professional, onFile, TREATED).json().has("chargeSkippedReason")).isFalse();
    assertThat(
            close(professional, unbilled, "{\"sessionOutcome\":\"cancelled_48h_plus\"}")
                .json()
                .has("chargeSkippedReason"))
        .isFalse();
  }

  @Test
  void each_bad_or_missing_field_is_named_and_the_session_stays_open() {
    Appointment one = cast.plant(client, cast.ongoing(professional, cast.in(5, "14:00")));
    String closed = TREATED.substring(0, TREATED.length() - 1);

    for (List<String> bad :
        List.of(
            List.of("{}", "sessionOutcome", "sessionActNature"),
            List.of("{\"sessionOutcome\":\"completed\"}", "sessionActNature"),
            List.of("{\"sessionActNature\":\"treatment\"}", "sessionOutcome"),
            List.of(
                "{\"sessionActNature\":\"x\",\"sessionOutcome\":\"no_show\"}", "sessionActNature"),
            List.of(
                "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"y\"}", "sessionOutcome"),
            List.of(closed + ",\"nextAppointmentDate\":\"2027-01-15\"}", "nextAppointmentTime"),
            List.of(closed + ",\"nextAppointmentTime\":\"13:00\"}", "nextAppointmentDate"),
            List.of(
                closed + ",\"nextAppointmentDate\":\"x\",\"nextAppointmentTime\":\"13:00\"}",
                "nextAppointmentDate"),
            List.of(
                closed + ",\"nextAppointmentDate\":\"2027-01-15\",\"nextAppointmentTime\":\"1\"}",
                "nextAppointmentTime"),
            List.of(
                closed + ",\"sessionActNatureOther\":\"" + "a".repeat(201) + "\"}",
                "sessionActNatureOther"),
            List.of(
                TREATED.replace("tracking_ongoing", "rescheduled_agreed"),
                "nextAppointmentDate"))) {
      Answer answer = close(professional, one, bad.getFirst());
      assertThat(answer.status()).as(bad.getFirst()).isEqualTo(400);
      assertThat(answer.body()).contains(bad.subList(1, bad.size()));
    }
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void defect_not_repeated_of_many_at_once_one_closes() {
    Appointment one = cast.plant(client, cast.ongoing(professional, cast.in(5, "15:00")));
    Api api = cast.as(professional);

    List<Answer> answers = AtOnce.times(10, () -> api.post(path(one), TREATED));

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(400);
          assertThat(it.code()).isEqualTo("ALREADY_CLOSED");
        });
  }

  @Test
  void a_transfer_has_a_code_of_its_own_even_when_the_digits_are_anothers() {
    String digits = cast.newId().substring(14, 18);
    Appointment one = transfer("0000cafe0000aa%sfffffe".formatted(digits));
    Appointment other = transfer("0000cafe0000bb%sfffffe".formatted(digits));
    Appointment third = transfer("0000cafe0000cc%sfffffe".formatted(digits));
    String end = "INT-" + professional.value().substring(20).toUpperCase(Locale.ROOT) + "-";

    for (Appointment it : List.of(one, other, third)) {
      assertThat(close(professional, it, TREATED).status()).isEqualTo(200);
    }

    assertThat(cast.as(client).get(read(one)).json().at("/payment/interacReferenceCode").asText())
        .isEqualTo(end + "FFFFFE");
    assertThat(cast.as(client).get(read(other)).json().at("/payment/interacReferenceCode").asText())
        .isEqualTo(end + "FFFFFF");
    assertThat(cast.as(client).get(read(third)).json().at("/payment/interacReferenceCode").asText())
        .isEqualTo(end + "000000");
    assertThat(cast.as(client).get(read(one)).json().at("/payment/transferDueAt").asText())
        .isNotEmpty();
  }

  @Test
  void only_its_professional_closes_it_and_only_what_has_a_date() {
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(5, "17:00")));
    Appointment matched = cast.plant(client, cast.matched(professional));

    assertThat(CLOUD.api().post(path(one), TREATED).status()).isEqualTo(401);
    assertThat(close(client, one, TREATED).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).post(path(one), TREATED).status())
        .isEqualTo(403);
    assertThat(close(cast.professional(), one, TREATED).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(close(professional, matched, TREATED).code()).isEqualTo("NOT_SCHEDULED");
    assertThat(
            cast.as(professional)
                .post("/api/appointments/" + cast.newId() + "/complete-session", TREATED)
                .status())
        .isEqualTo(404);
    assertThat(cast.kept(one)).isEqualTo(one);

    assertThat(close(professional, one, TREATED).status()).isEqualTo(200);
    assertThat(close(professional, one, TREATED).code()).isEqualTo("ALREADY_CLOSED");
  }

  private Appointment transfer(String id) {
    int days = Integer.parseInt(id.substring(12, 13), 16);
    return cast.plant(
        id, client, cast.ongoing(professional, cast.in(days, "18:00")), PaymentMethod.TRANSFER);
  }

  private Answer close(UserId who, Appointment appointment, String body) {
    return cast.as(who).post(path(appointment), body);
  }

  private static String path(Appointment appointment) {
    return read(appointment) + "/complete-session";
  }

  private static String read(Appointment appointment) {
    return "/api/appointments/" + appointment.id();
  }
}
