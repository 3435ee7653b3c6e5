package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /api/admin/service-requests/{id}/approve` (contract 20 §2.24, §4.3).
class ApproveServiceRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final UserId client = cast.client();
  private final Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);

  @ParameterizedTest
  @CsvSource({"requester, sent_to_requester", "loved-one, sent_to_loved_one"})
  void who_is_asked_is_said_told_and_kept(String target, String status) {
    Appointment one = pending("proche@exemple.ca");

    Answer answer = approve(support, one, target);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("ok").asBoolean()).isTrue();
    Answer read = support.get("/api/appointments/" + one.id());
    assertThat(read.text("accountActivationStatus")).isEqualTo(status);
    assertThat(read.text("accountActivationSentAt")).isNotEmpty();
    assertThat(read.text("routingStatus")).as("matching did not wait").isEqualTo("pending");
    assertThat(cast.told(one.id().value()))
        .containsExactly("AppointmentChanged", "AppointmentChanged", "ActivationApproved");
    assertThat(cast.interventions(one))
        .containsExactly(cast.id(Persona.SUPPORT_ADMIN) + " ACTIVATION pending_admin " + status);
  }

  @Test
  void defect_not_repeated_a_loved_one_without_an_address_is_not_written_to() {
    Appointment one = pending(null);

    Answer answer = approve(support, one, "loved-one");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("NO_ADDRESS");
    assertThat(approve(support.with("cookie", "NEXT_LOCALE=fr"), one, "loved-one").text("error"))
        .isEqualTo("Aucune adresse courriel n’est connue pour cette personne.");
    assertThat(approve(support.with("cookie", "NEXT_LOCALE=en"), one, "loved-one").text("error"))
        .isEqualTo("No e-mail address is known for this person.");
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  @Test
  void defect_not_repeated_of_several_at_once_one_is_told() {
    Appointment one = pending("proche@exemple.ca");

    List<Answer> answers = AtOnce.times(5, () -> approve(support, one, "requester"));

    assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(it -> it.status() != 200)
        .allSatisfy(it -> assertThat(it.code()).isEqualTo("NOT_PENDING_ADMIN"));
    assertThat(cast.told(one.id().value())).containsOnlyOnce("ActivationApproved");
    assertThat(cast.interventions(one)).hasSize(1);
  }

  @Test
  void what_is_not_to_be_decided_is_refused() {
    Appointment own = cast.plant(client, new State.Unrouted());

    assertThat(approve(support, own, "requester").code()).isEqualTo("NOT_FOR_A_LOVED_ONE");
    for (String body : List.of("{}", "{\"target\":\"both\"}", "{\"target\":\"LOVED_ONE\"}")) {
      Answer answer = support.post(path(own.id().value()), body);
      assertThat(answer.status()).as(body).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("target");
    }
    assertThat(support.post(path(cast.newId()), "{\"target\":\"requester\"}").status())
        .isEqualTo(404);
    assertThat(support.post(path("x"), "{\"target\":\"requester\"}").status()).isEqualTo(400);
  }

  @Test
  void nobody_without_the_permission_decides() {
    Appointment one = pending("proche@exemple.ca");

    assertThat(approve(CLOUD.api(), one, "requester").status()).isEqualTo(401);
    for (Api api : List.of(cast.as(client), CLOUD.api().as(Persona.CONTENT_ADMIN))) {
      assertThat(approve(api, one, "requester").code()).isEqualTo("FORBIDDEN");
    }
    assertThat(cast.kept(one)).isEqualTo(one);
  }

  private Appointment pending(@Nullable String email) {
    return cast.plant(
        client,
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("spouse").orElseThrow(),
            null,
            null,
            email,
            null,
            ActivationStatus.PENDING_ADMIN),
        new State.Unrouted());
  }

  private static Answer approve(Api api, Appointment appointment, String target) {
    return api.post(path(appointment.id().value()), "{\"target\":\"" + target + "\"}");
  }

  private static String path(String id) {
    return "/api/admin/service-requests/" + id + "/approve";
  }
}
