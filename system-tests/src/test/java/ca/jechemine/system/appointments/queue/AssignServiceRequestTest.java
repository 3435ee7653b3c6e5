package ca.jechemine.system.appointments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `POST /api/admin/service-requests/{id}/assign` (contract 40 §6.6).
class AssignServiceRequestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Desk desk = new Desk(CLOUD);
  private final Cast cast = desk.cast;
  private final Professional zoe = desk.professional();
  private final Professional yan = desk.professional();
  private final Professional mia = desk.professional();

  @Test
  void a_request_is_given_to_a_professional_at_their_price_and_whoever_is_concerned_hears_of_it() {
    Cast.Client client = cast.bookingClient();
    AppointmentId id = desk.requestOf(client.id(), cast.offered(zoe, yan));

    Answer answer = desk.assign(desk.support, id, mia);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("reassigned").asBoolean()).isFalse();
    assertThat(answer.text("routingStatus")).isEqualTo("accepted");
    assertThat(answer.text("professionalId")).isEqualTo(mia.id().value());
    assertThat(desk.kept(id).isOf(mia.id())).isTrue();
    assertThat(desk.kept(id).payment().shares())
        .as("defect not repeated: at the professional's price")
        .isEqualTo(Prices.DEFAULT.shares(Desk.PRICE));
    assertThat(cast.told(id, ProposalAccepted.class))
        .singleElement()
        .satisfies(it ->
            assertThat(it.othersProposed()).containsExactly(zoe.id().value(), yan.id().value()));
    assertThat(cast.told(id, AppointmentBooked.class))
        .singleElement()
        .satisfies(it -> assertThat(it.by()).isEqualTo("admin"));
    assertThat(desk.interventions(id)).containsExactly("ASSIGNMENT proposed accepted");

    CLOUD.settle();
    assertThat(subjects(client.id())).containsExactly("Un professionnel a accepté votre demande");
    assertThat(subjects(mia.id())).containsExactly("Une demande vous est confiée");
    assertThat(subjects(zoe.id())).containsExactly("Une demande n’est plus disponible");
    assertThat(zoe.api().get("/api/appointments/proposed").json()).isEmpty();
    assertThat(mia.api().get("/api/appointments/awaiting-schedule").body()).contains(id.value());
    assertThat(desk.log(client.api()))
        .as("P20")
        .containsExactly("admin update_client_appointment " + id);
  }

  @Test
  void it_is_taken_from_one_by_giving_it_to_another_who_is_told_and_out_of_the_search() {
    AppointmentId id = cast.request(cast.matched(zoe));

    Answer answer = desk.assign(desk.support, id, yan);

    assertThat(answer.json().path("reassigned").asBoolean()).isTrue();
    assertThat(desk.kept(id).isOf(yan.id())).isTrue();
    assertThat(desk.kept(id).search().refusedBy()).containsExactly(zoe.id());
    CLOUD.settle();
    assertThat(subjects(zoe.id())).containsExactly("Une demande n’est plus disponible");

    Answer again = desk.assign(desk.support, id, yan);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("SAME_PROFESSIONAL");
    assertThat(desk.interventions(id)).hasSize(1);
  }

  @Test
  void matching_begins_from_nothing_and_says_to_how_many_it_is_offered() {
    cast.practises(zoe, "Trouble du jeu");
    cast.practises(yan, "Trouble du jeu");
    AppointmentId id =
        cast.request(
            cast.pooled(),
            Search.NEW.without(zoe.id()).again().again(),
            Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Trouble du jeu"),
            cast.client());

    Answer answer = desk.mode(desk.support, id, "auto");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("mode")).isEqualTo("auto");
    assertThat(answer.text("routingStatus")).isEqualTo("proposed");
    State.Proposed offer = (State.Proposed) desk.kept(id).state();
    assertThat(offer.to()).as("also whoever refused before").contains(zoe.id(), yan.id());
    assertThat(answer.json().path("matchCount").asInt()).isEqualTo(offer.to().size());
    assertThat(desk.kept(id).search()).isEqualTo(Search.NEW);
    List<String> told = desk.told(id);

    assertThat(desk.mode(desk.support, id, "auto").status()).isEqualTo(200);
    assertThat(desk.told(id)).as("the same again tells nobody anything").isEqualTo(told);
    assertThat(desk.interventions(id)).containsExactly("MATCHING general proposed");
  }

  @Test
  void opening_it_to_all_takes_it_off_offer_and_mails_nobody() {
    Cast.Client client = cast.bookingClient();
    AppointmentId id = desk.requestOf(client.id(), cast.offered(zoe));

    Answer answer = desk.mode(desk.support, id, "general");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.text("routingStatus")).isEqualTo("general");
    assertThat(desk.told(id)).containsExactly("RequestPooled");
    CLOUD.settle();
    assertThat(subjects(client.id())).isEmpty();
    assertThat(subjects(zoe.id())).isEmpty();
    assertThat(zoe.api().get("/api/appointments/proposed").json()).isEmpty();
    assertThat(desk.mode(desk.support, id, "general").status()).isEqualTo(200);
    assertThat(desk.interventions(id)).containsExactly("POOL proposed general");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "general"})
  void defect_not_repeated_what_somebody_has_is_not_taken_away_and_the_answer_says_who(
      String mode) {
    AppointmentId id = cast.request(cast.matched(zoe));

    Answer answer = desk.mode(desk.support.in("fr"), id, mode);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.code()).isEqualTo("ALREADY_ASSIGNED");
    assertThat(answer.text("error"))
        .isEqualTo("Cette demande est maintenant confiée à Zoé Tremblay.");
    assertThat(desk.mode(desk.support.in("en"), id, mode).text("error"))
        .isEqualTo("This request is now with Zoé Tremblay.");
    assertThat(desk.kept(id).isOf(zoe.id())).isTrue();
    assertThat(desk.interventions(id)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"auto", "general"})
  void defect_not_repeated_whoever_accepts_at_the_same_time_has_it_in_the_end(String mode) {
    for (int round = 0; round < 5; round++) {
      AppointmentId id = cast.request(cast.offered(zoe, yan));
      cast.practises(zoe, Cast.MOTIF);

      List<Answer> answers =
          AtOnce.all(
              List.<Callable<Answer>>of(
                  () -> desk.mode(desk.support, id, mode),
                  () -> zoe.api().post("/api/appointments/" + id + "/accept", "{}")));

      boolean isAccepted = answers.getLast().status() == 200;
      assertThat(answers.getFirst().status()).isIn(200, 409);
      assertThat(desk.kept(id).isOf(zoe.id())).as("round " + round).isEqualTo(isAccepted);
      if (answers.getFirst().status() == 409) {
        assertThat(isAccepted).isTrue();
        assertThat(answers.getFirst().code()).isIn("CHANGED_MEANWHILE", "ALREADY_ASSIGNED");
      }
    }
  }

  @Test
  void of_several_administrators_at_once_one_is_first_and_the_others_are_told_who_has_it() {
    AppointmentId id = cast.request(cast.pooled());
    List<Professional> wanted = List.of(zoe, yan, mia);

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 9)
                .<Callable<Answer>>mapToObj(
                    n -> () -> desk.assign(desk.support, id, wanted.get(n % 3)))
                .toList());

    List<Answer> first =
        answers.stream()
            .filter(it -> it.status() == 200 && !it.json().path("reassigned").asBoolean())
            .toList();
    assertThat(first).as("one takes it from nobody").hasSize(1);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
    assertThat(answers)
        .filteredOn(it -> it.status() == 409)
        .extracting(Answer::code)
        .containsAnyOf("CHANGED_MEANWHILE", "SAME_PROFESSIONAL");
    int given = (int) answers.stream().filter(it -> it.status() == 200).count();
    assertThat(desk.interventions(id)).hasSize(given);
    assertThat(cast.told(id, ProposalAccepted.class)).hasSize(given);
  }

  @Test
  void what_is_not_pending_is_left_alone_and_the_answer_says_what_became_of_it() {
    AppointmentId dated = cast.request(cast.matched(zoe));
    desk.schedule(desk.support, dated, zoe, "10:00", 60);

    for (Answer answer :
        List.of(
            desk.assign(desk.support.in("en"), dated, yan),
            desk.mode(desk.support.in("en"), dated, "auto"),
            desk.mode(desk.support.in("en"), dated, "general"))) {
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.code()).isEqualTo("NO_LONGER_PENDING");
      assertThat(answer.text("error"))
          .isEqualTo("This request is no longer pending: it has a date with Zoé Tremblay.");
    }
  }

  @Test
  void bad_input_is_named_and_who_is_not_there_is_not_found() {
    AppointmentId id = cast.request(cast.pooled());

    for (List<String> bad :
        List.of(
            List.of("{}", "professionalId"),
            List.of("{\"professionalId\":\"x\"}", "professionalId"),
            List.of("{\"professionalId\":null,\"mode\":null}", "professionalId"),
            List.of("{\"mode\":\"manual\"}", "mode"),
            List.of("{\"mode\":\"auto\",\"professionalId\":\"%s\"}".formatted(zoe.id()), "mode"))) {
      Answer answer = desk.act(desk.support, id, "assign", bad.getFirst());
      assertThat(answer.status()).as(bad.getFirst()).isEqualTo(400);
      assertThat(answer.json().path("fields").findValuesAsText("field"))
          .containsExactly(bad.getLast());
    }
    UserId client = desk.kept(id).client();
    for (UserId nobody : List.of(cast.newId(), client)) {
      assertThat(
              desk.act(desk.support, id, "assign", "{\"professionalId\":\"%s\"}".formatted(nobody))
                  .status())
          .isEqualTo(404);
    }
    AppointmentId unknown = new AppointmentId(cast.newId().value());
    assertThat(desk.assign(desk.support, unknown, zoe).status()).isEqualTo(404);
    assertThat(desk.mode(desk.support, unknown, "auto").status()).isEqualTo(404);
    assertThat(desk.support.post(Desk.REQUESTS + "/x/assign", "{\"mode\":\"auto\"}").status())
        .isEqualTo(400);
  }

  @Test
  void nobody_without_the_permission_assigns() {
    AppointmentId id = cast.request(cast.pooled());

    assertThat(desk.assign(CLOUD.api(), id, zoe).status()).isEqualTo(401);
    for (Api other : desk.withoutPermission(Persona.CONTENT_ADMIN, Persona.BILLING_ADMIN)) {
      assertThat(desk.assign(other, id, zoe).code()).isEqualTo("FORBIDDEN");
      assertThat(desk.mode(other, id, "general").code()).isEqualTo("FORBIDDEN");
    }
    assertThat(desk.told(id)).isEmpty();
  }

  private static List<String> subjects(UserId reader) {
    return CLOUD.mailsTo(Cast.address(reader)).stream().map(it -> it.subject()).toList();
  }
}
