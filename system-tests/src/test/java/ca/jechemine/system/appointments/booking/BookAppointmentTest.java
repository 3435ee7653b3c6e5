package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookAppointmentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LEAST = "{'type':'video','needs':['Anxiété']}";

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  @Test
  void a_client_asks_for_themself_and_is_shown_the_request() {
    Account client = booked.client();

    Answer answer =
        booked.book(
            booked.as(client),
            "{'type':'both','therapyType':'couple','needs':['Anxiété','Anxiety'],"
                + "'issueType':'Anxiété','notes':'Le soir, si possible.','emergency':true,"
                + "'preferredAvailability':['week_evening']}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode shown = answer.json();
    assertThat(shown.at("/clientId/_id").asText()).isEqualTo(client.id().value());
    assertThat(shown.at("/clientId/firstName").asText()).isEqualTo("Camille");
    assertThat(shown.at("/status").asText()).isEqualTo("pending");
    assertThat(shown.at("/routingStatus").asText()).isEqualTo("pending");
    assertThat(shown.at("/duration").asInt()).isEqualTo(60);
    assertThat(shown.at("/payment/price").asDouble()).isEqualTo(150.0);
    assertThat(shown.at("/payment/method").asText()).isEqualTo("card");
    assertThat(shown.at("/isEmergency").asBoolean()).isTrue();
    assertThat(shown.at("/notes").asText()).isEqualTo("Le soir, si possible.");
    assertThat(booked.told(answer.text("_id")))
        .containsExactly("AppointmentChanged", "ServiceRequested");
  }

  @Test
  void P22_a_request_costs_two_reads_and_one_transaction() {
    Api client = booked.as(booked.client());
    booked.book(client, LEAST);

    assertThat(booked.book(client, LEAST).status()).isEqualTo(201);
    assertThat(booked.cost()).containsExactly("BatchGetItem", "BatchGetItem", "TransactWriteItems");
  }

  @ParameterizedTest
  @CsvSource({"solo,120", "couple,150", "group,80"})
  void defect_the_price_is_that_of_the_therapy_type(String type, double price) {
    Answer answer =
        booked.book(
            booked.as(booked.client()),
            "{'type':'video','needs':['Anxiété'],'therapyType':'" + type + "'}");

    assertThat(answer.json().at("/payment/price").asDouble()).isEqualTo(price);
    assertThat(booked.kept(answer).payment().shares().price().cents())
        .isEqualTo(Math.round(price * 100));
  }

  @Test
  void defect_all_motifs_are_kept_as_they_were_chosen_and_by_their_french_labels() {
    Answer answer =
        booked.book(
            booked.as(booked.client()),
            "{'type':'video','needs':['Social anxiety','Anxiété'],'issueType':'Anxiété'}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Appointment kept = booked.kept(answer);
    assertThat(kept.request().needs()).containsExactly("Social anxiety", "Anxiété");
    assertThat(kept.request().motifs()).containsExactly("Anxiété sociale", "Anxiété");
    assertThat(answer.text("issueType")).isEqualTo("Social anxiety");
  }

  @Test
  void motifs_that_nobody_may_choose_are_named_and_nothing_is_kept() {
    Api client = booked.as(booked.client());
    long before = booked.requests();

    Answer answer =
        booked.book(client, "{'type':'video','needs':['Anxiété','Ennui du lundi','Autre chose']}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("needs");
    assertThat(answer.text("details")).contains("Ennui du lundi", "Autre chose");
    assertThat(booked.requests()).isEqualTo(before);
  }

  @Test
  void a_motif_is_followed_from_its_addition_to_its_deletion() {
    Api client = booked.as(booked.client());
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    String id =
        admin
            .post(
                "/api/admin/motifs",
                "{\"labelFr\":\"Peur du noir\",\"labelEn\":\"Fear of the dark\"}")
            .json()
            .at("/motif/id")
            .asText();
    CLOUD.settle();
    Answer first = booked.book(client, "{'type':'video','needs':['fear of the dark']}");
    assertThat(first.status()).as(first.body()).isEqualTo(201);

    admin.patch("/api/admin/motifs/" + id, "{\"labelFr\":\"Peur de l’obscurité\"}");
    CLOUD.settle();
    assertThat(asking(client, "Peur du noir")).isEqualTo(400);
    assertThat(asking(client, "Peur de l’obscurité")).isEqualTo(201);

    admin.patch("/api/admin/motifs/" + id, "{\"active\":false}");
    CLOUD.settle();
    assertThat(asking(client, "Fear of the dark")).isEqualTo(400);

    admin.patch("/api/admin/motifs/" + id, "{\"active\":true}");
    CLOUD.settle();
    assertThat(asking(client, "Fear of the dark")).isEqualTo(201);

    admin.delete("/api/admin/motifs/" + id);
    CLOUD.settle();
    assertThat(asking(client, "Fear of the dark")).isEqualTo(400);
    Answer shown = client.get("/api/appointments/" + first.text("_id"));
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    assertThat(shown.text("issueType"))
        .as("what is deleted stays with who asked for it")
        .isEqualTo(first.text("issueType"))
        .isNotEmpty();
  }

  private int asking(Api client, String motif) {
    return booked.book(client, "{'type':'video','needs':['" + motif + "']}").status();
  }

  @Test
  void a_loved_one_is_kept_whole_and_an_administrator_decides_on_an_adult() {
    Answer answer =
        booked.book(
            booked.as(booked.client()),
            "{'type':'phone','bookingFor':'loved-one','needs':['Anxiété'],'lovedOneInfo':{"
                + "'firstName':'Léo','lastName':'Roy','relationship':'sibling',"
                + "'dateOfBirth':'1990-05-04','phone':'514 555-0101','email':'leo@exemple.ca',"
                + "'notes':'Timide.','requesterFirstName':'Camille'}}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("accountActivationStatus")).isEqualTo("pending_admin");
    JsonNode info = answer.json().path("lovedOneInfo");
    assertThat(info.path("firstName").asText()).isEqualTo("Léo");
    assertThat(info.path("dateOfBirth").asText()).isEqualTo("1990-05-04");
    assertThat(info.path("phone").asText()).isEqualTo("514 555-0101");
    assertThat(info.path("notes").asText()).isEqualTo("Timide.");
    assertThat(booked.kept(answer).request().beneficiary())
        .isInstanceOf(Beneficiary.LovedOne.class);
  }

  @Test
  void a_patient_is_referred_without_a_motif() {
    Answer answer =
        booked.book(
            booked.as(booked.client()),
            "{'type':'video','bookingFor':'patient','needs':[],'reason':[],'referralInfo':{"
                + "'referrerType':'doctor','referrerName':'Dre Côté',"
                + "'patientFirstName':'Ana','patientLastName':'Roy'}}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/referralInfo/patientFirstName").asText()).isEqualTo("Ana");
    assertThat(answer.json().path("needs").size()).isZero();
  }

  @Test
  void each_field_at_fault_is_named_and_nothing_is_kept() {
    Api client = booked.as(booked.client());
    long before = booked.requests();

    Answer answer =
        booked.book(
            client,
            "{'type':'online','therapyType':'family','needs':'Anxiété','bookingFor':'patient',"
                + "'preferredAvailability':3,'referralInfo':{'patientEmail':'x'}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .contains(
            "type",
            "therapyType",
            "needs",
            "preferredAvailability",
            "referralInfo.referrerName",
            "referralInfo.patientFirstName",
            "referralInfo.patientLastName",
            "referralInfo.patientEmail");
    assertThat(booked.book(client, "[]").status()).isEqualTo(400);
    assertThat(booked.requests()).isEqualTo(before);
  }

  @Test
  void a_client_whose_phone_is_not_verified_is_told_so_by_code() {
    Answer answer = booked.book(booked.as(booked.in(Role.CLIENT)), LEAST);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("PHONE_NOT_VERIFIED");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"GUEST", "PROSPECT"})
  void guests_book_without_a_verified_phone(Role role) {
    assertThat(booked.book(booked.as(booked.in(role)), LEAST).status()).isEqualTo(201);
  }

  @Test
  void nobody_and_whoever_has_another_role_does_not_book() {
    assertThat(booked.book(CLOUD.api(), LEAST).status()).isEqualTo(401);
    assertThat(booked.book(CLOUD.api().as(Persona.PROFESSIONAL), LEAST).status()).isEqualTo(403);
    assertThat(booked.book(CLOUD.api().as(Persona.SUPER_ADMIN), LEAST).status()).isEqualTo(403);
  }

  @Test
  void a_repetition_with_the_same_key_books_once() {
    Api client = booked.as(booked.client()).with("idempotency-key", "b1");
    long before = booked.requests();

    Answer first = booked.book(client, LEAST);
    Answer again = booked.book(client, LEAST);

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(booked.book(client, "{'type':'phone','needs':['Anxiété']}").status()).isEqualTo(422);
    assertThat(booked.requests()).isEqualTo(before + 1);
  }

  @Test
  void of_many_with_one_key_at_once_one_books_and_all_are_answered_alike() {
    Api client = booked.as(booked.client()).with("idempotency-key", "b2");
    long before = booked.requests();

    List<Answer> answers = AtOnce.times(12, () -> booked.book(client, LEAST));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(booked.requests()).isEqualTo(before + 1);
  }

  @Test
  void P15_defect_nothing_that_is_not_the_clients_to_say_is_read() {
    Account client = booked.client();
    Answer plain = booked.book(booked.as(client), LEAST);

    Answer answer =
        booked.book(
            booked.as(client),
            "{'type':'video','needs':['Anxiété'],'status':'completed','routingStatus':'accepted',"
                + "'clientId':'%s','_id':'0000000000000000000000aa','duration':600,"
                    .formatted(booked.id(Persona.OTHER_CLIENT))
                + "'price':1,'meetingLink':'https://mal.exemple','platformFee':0,"
                + "'payment':{'price':1,'status':'paid','method':'transfer'},"
                + "'paymentMethod':'transfer','proposedTo':['%s'],'isReturningClient':true,"
                    .formatted(booked.id(Persona.PROFESSIONAL))
                + "'isEmergency':true,'guardianUserId':'%s','date':'2026-12-07','time':'10:00',"
                    .formatted(booked.id(Persona.OTHER_CLIENT))
                + "'scheduledStartAt':'2020-01-01T00:00:00Z','accountActivationStatus':'x',"
                + "'cancelledBy':'admin','__proto__':{'status':'paid'},'$set':{'status':'paid'}}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Appointment expected = booked.kept(plain);
    Appointment kept = booked.kept(answer);
    assertThat(kept.client()).isEqualTo(client.id());
    assertThat(kept.request()).isEqualTo(expected.request());
    assertThat(kept.payment()).isEqualTo(expected.payment());
    assertThat(kept.meeting()).isEqualTo(expected.meeting());
    assertThat(kept.minutes()).isEqualTo(60);
    assertThat(kept.id().value()).isNotEqualTo("0000000000000000000000aa");
    assertThat(kept.milestones().startedAt()).isNull();
  }

  @Test
  void a_professional_who_is_nobody_or_no_professional_is_not_found() {
    Api client = booked.as(booked.client());

    assertThat(booked.book(client, asking("0123456789abcdef01234567", "")).status()).isEqualTo(404);
    assertThat(booked.book(client, asking(booked.id(Persona.OTHER_CLIENT), "")).status())
        .isEqualTo(404);
  }

  @Test
  void a_request_to_a_professional_is_theirs_at_once() {
    String professional = booked.id(Persona.PROFESSIONAL);

    Answer answer = booked.book(booked.as(booked.client()), asking(professional, ""));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.text("status")).isEqualTo("pending");
    assertThat(answer.text("routingStatus")).isEqualTo("accepted");
    assertThat(answer.json().at("/professionalId/_id").asText()).isEqualTo(professional);
    assertThat(answer.json().at("/professionalId/firstName").asText()).isNotEmpty();
    assertThat(booked.kept(answer).state()).isInstanceOf(State.Matched.class);
    assertThat(booked.told(answer.text("_id")))
        .containsExactly("AppointmentBooked", "AppointmentChanged");
  }

  @Test
  void P2_of_many_who_ask_for_one_time_at_once_one_has_it() {
    Times times = new Times(booked, CLOUD, new UserId(booked.id(Persona.PROFESSIONAL)));
    List<Api> clients =
        List.of(booked.as(booked.client()), booked.as(booked.client()), booked.as(booked.client()));

    List<Integer> statuses =
        AtOnce.all(
            clients.stream()
                .<java.util.concurrent.Callable<Integer>>map(
                    it -> () -> booked.book(it, asking(times.who(), times.worked())).status())
                .toList());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
  }

  @Test
  void a_time_that_is_taken_is_refused_and_its_neighbour_is_not() {
    Times times = new Times(booked, CLOUD, new UserId(booked.id(Persona.PROFESSIONAL)));
    Api client = booked.as(booked.client());

    Answer first = booked.book(client, asking(times.who(), times.later()));

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.text("date")).isEqualTo(times.day() + "T12:00:00Z");
    Answer again = booked.book(client, asking(times.who(), times.later()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("SLOT_TAKEN");
    assertThat(booked.book(client, asking(times.who(), times.dayOff())).code())
        .isEqualTo("DAY_OFF");
    assertThat(booked.book(client, asking(times.who(), times.past())).code())
        .isEqualTo("IN_THE_PAST");
  }

  private static String asking(String professional, String more) {
    return "{'type':'video','needs':['Anxiété'],'professionalId':'%s'%s}"
        .formatted(professional, more);
  }
}
