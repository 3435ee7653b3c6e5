package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `POST /api/appointments/guest` (contract 20 §2.3). Whom it writes to: [GuestMailsTest].
class BookAsGuestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  private static String address() {
    return "invitee%d@exemple.ca".formatted(NUMBERS.incrementAndGet());
  }

  private Answer book(String json) {
    return booked.bookAsGuest(CLOUD.api(), json);
  }

  @Test
  void somebody_books_for_themself_and_has_a_guests_account_without_a_password() {
    String email = address();

    Answer answer = book(GuestForm.self(email.replace("invitee", "Invitee")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    JsonNode shown = answer.json().path("appointment");
    assertThat(shown.path("_id").asText()).isEqualTo(answer.text("appointmentId"));
    assertThat(shown.at("/clientId/firstName").asText()).isEqualTo("Nadia");
    assertThat(shown.at("/clientId/email").asText()).isEqualTo(email);
    assertThat(shown.path("status").asText()).isEqualTo("pending");
    assertThat(shown.path("routingStatus").asText()).isEqualTo("pending");
    assertThat(shown.at("/payment/price").asDouble()).isEqualTo(120.0);
    assertThat(shown.at("/payment/method").asText()).isEqualTo("card");
    assertThat(booked.told(answer.text("appointmentId")))
        .containsExactly("AppointmentChanged", "GuestBookingReceived", "ServiceRequested");
    CLOUD.settle();
    Account guest = booked.account(email).orElseThrow();
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(guest.id());
    assertThat(guest.standing().role()).isEqualTo(Role.GUEST);
    assertThat(guest.standing().status()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(guest.password()).isEmpty();
    assertThat(guest.person().language()).isEqualTo("en");
    assertThat(guest.person().name()).isEqualTo("Nadia Paquet");
    assertThat(guest.person().phone()).isEqualTo("+15145550177");
    assertThat(guest.person().location()).isEqualTo("Québec");
    assertThat(booked.module().people().find(guest.id())).isPresent();
  }

  @Test
  void the_request_is_routed_right_after() {
    Answer answer = book(GuestForm.self(address()));
    CLOUD.settle();

    assertThat(booked.keptOfGuest(answer).state()).isNotInstanceOf(State.Unrouted.class);
  }

  @Test
  void P22_it_costs_the_same_whether_or_not_somebody_has_the_address() {
    Account known = booked.client();
    book(GuestForm.self(address()));

    book(GuestForm.self(address()));
    List<String> cost = booked.cost("BookAsGuest");
    book(GuestForm.self(known.email().value()));

    assertThat(cost).containsExactly("BatchGetItem", "GetItem", "TransactWriteItems");
    assertThat(booked.cost("BookAsGuest")).isEqualTo(cost);
  }

  @Test
  void defect_the_requester_of_a_loved_one_is_found_beside_the_loved_one() {
    String email = address();

    Answer answer = book(GuestForm.lovedOne(email, "2015-05-04"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/appointment/accountActivationStatus").asText())
        .isEqualTo("sent_to_requester");
    CLOUD.settle();
    assertThat(booked.account(email).orElseThrow().person().name()).isEqualTo("Nadia Roy");
    assertThat(booked.account("leo@exemple.ca")).isEmpty();
  }

  @Test
  void a_requester_in_guest_info_counts_before_the_other_place() {
    String email = address();
    String form =
        GuestForm.lovedOne(address(), "1990-05-04")
            .replaceFirst("'guestInfo':\\{[^}]*}", GuestForm.info(email));

    Answer answer = book(form);

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/appointment/clientId/email").asText()).isEqualTo(email);
    assertThat(answer.json().at("/appointment/accountActivationStatus").asText())
        .isEqualTo("pending_admin");
  }

  @Test
  void defect_whoever_refers_a_patient_needs_a_first_name_and_an_address_only() {
    String email = address();

    Answer answer = book(GuestForm.patient(email));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    CLOUD.settle();
    Account guest = booked.account(email).orElseThrow();
    assertThat(guest.person().lastName()).isEmpty();
    assertThat(guest.person().phone()).isNull();
    assertThat(guest.person().language()).isEqualTo("fr");
    assertThat(book(GuestForm.patient("")).json().path("fields").findValuesAsText("field"))
        .containsExactly("guestInfo.email");
  }

  @ParameterizedTest
  @CsvSource({
    "fr,Certains champs ne sont pas valides.,est obligatoire",
    "en,Some fields are not valid.,is required"
  })
  void each_field_at_fault_is_named_in_the_language_of_the_page(
      String language, String error, String reason) {
    long before = booked.requests();

    Answer answer =
        booked.bookAsGuest(
            CLOUD.api().in(language), "{'type':'online','needs':[],'notificationLocale':'de'}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("error")).isEqualTo(error);
    assertThat(answer.text("details")).contains(reason);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "type",
            "needs",
            "guestInfo.firstName",
            "guestInfo.lastName",
            "guestInfo.email",
            "guestInfo.phone",
            "guestInfo.location",
            "notificationLocale");
    assertThat(booked.requests()).isEqualTo(before);
  }

  @Test
  void a_loved_one_without_a_requester_is_refused_where_the_page_has_the_fields() {
    Answer answer =
        book(GuestForm.lovedOne("pas une adresse", "2015-05-04").replace("'Laval'", "''"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("lovedOneInfo.requesterEmail", "lovedOneInfo.requesterLocation");
  }

  @ParameterizedTest
  @CsvSource({
    "'{',400",
    "'[]',400",
    "'',400",
    "'{\"guestInfo\":3}',400",
    "'{\"lovedOneInfo\":\"x\"}',400"
  })
  void a_body_that_is_no_form_is_refused(String body, int status) {
    assertThat(CLOUD.api().post("/api/appointments/guest", body).status()).isEqualTo(status);
  }

  @Test
  void unknown_motifs_are_named_and_nobody_is_made_of_them() {
    String email = address();

    Answer answer = book(GuestForm.self(email).replace("'Anxiété'", "'Ennui du lundi'"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text("details")).contains("Ennui du lundi");
    CLOUD.settle();
    assertThat(booked.account(email)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CLIENT", "PROFESSIONAL", "GUEST", "PROSPECT", "EMPLOYEE"})
  void defect_an_address_of_an_account_is_not_an_error_and_nothing_of_it_changes(Role role) {
    Account account = booked.in(role);
    long accounts = booked.accounts();

    Answer answer = book(GuestForm.self(account.email().value()));
    CLOUD.settle();

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(account.id());
    assertThat(booked.account(account.email().value())).contains(account);
    assertThat(booked.accounts()).isEqualTo(accounts);
  }

  @Test
  void defect_a_second_booking_does_not_rewrite_the_first_guests_name() {
    String email = address();
    Answer first = book(GuestForm.self(email));
    CLOUD.settle();
    Account guest = booked.account(email).orElseThrow();

    Answer second =
        book(GuestForm.self(email).replace("Nadia", "Quidam").replace("Québec", "Ailleurs"));
    CLOUD.settle();

    assertThat(booked.account(email)).contains(guest);
    assertThat(booked.keptOfGuest(second).client())
        .isEqualTo(booked.keptOfGuest(first).client())
        .isEqualTo(guest.id());
  }

  @Test
  void the_answer_tells_nothing_of_who_is_known() {
    Account known = booked.client();

    Answer stranger = book(GuestForm.self(address()));
    Answer acquainted = book(GuestForm.self(known.email().value()));

    assertThat(plain(acquainted, known.email().value()))
        .isEqualTo(plain(stranger, stranger.json().at("/appointment/clientId/email").asText()));
    assertThat(acquainted.body()).doesNotContain(known.id().value()).doesNotContain("Camille");
  }

  /// An answer without what is each booking's own.
  private static String plain(Answer answer, String email) {
    return answer.status()
        + answer
            .body()
            .replace(email, "")
            .replaceAll("\"[0-9a-f]{24}\"", "\"\"")
            .replaceAll("\"20[0-9T:.\\-]+Z\"", "\"\"");
  }

  @Test
  void of_many_at_once_with_one_new_address_one_guest_comes() {
    String email = address();
    long accounts = booked.accounts();

    List<Answer> answers = AtOnce.times(5, () -> book(GuestForm.self(email)));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(booked.accounts()).isEqualTo(accounts + 1);
    UserId guest = booked.account(email).orElseThrow().id();
    assertThat(answers.stream().map(it -> booked.keptOfGuest(it).client()).distinct())
        .containsExactly(guest);
  }

  @Test
  void a_repetition_with_the_same_key_books_once() {
    Api keyed = CLOUD.api().with("idempotency-key", "guest-1").from("10.250.0.1");
    String form = GuestForm.self(address());
    long before = booked.requests();

    List<Answer> answers = AtOnce.times(8, () -> booked.bookAsGuest(keyed, form));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
    assertThat(booked.bookAsGuest(keyed, GuestForm.self(address())).status()).isEqualTo(422);
    assertThat(booked.requests()).isEqualTo(before + 1);
  }

  @Test
  void one_network_address_books_five_times_a_quarter_of_an_hour() {
    Api one = CLOUD.api().from("10.250.0.2");
    long before = booked.requests();

    List<Answer> answers =
        AtOnce.times(7, () -> booked.bookAsGuest(one, GuestForm.self(address())));

    assertThat(answers.stream().filter(it -> it.status() == 201)).hasSize(5);
    assertThat(answers.stream().filter(it -> it.status() == 429)).hasSize(2);
    assertThat(booked.requests()).isEqualTo(before + 5);
    Answer refused = booked.bookAsGuest(one.in("fr"), GuestForm.self(address()));
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isPresent();
    assertThat(book(GuestForm.self(address())).status()).isEqualTo(201);
  }

  @Test
  void a_professional_is_asked_by_name_and_their_address_is_not_told() {
    Times times = new Times(booked, CLOUD, new UserId(booked.id(Persona.PROFESSIONAL)));
    String asked = ",'professionalId':'" + times.who() + "'";

    Answer answer = book(GuestForm.self(address(), asked + times.later()));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.json().at("/appointment/routingStatus").asText()).isEqualTo("accepted");
    assertThat(answer.json().at("/appointment/professionalId/email").asText()).isEmpty();
    assertThat(answer.json().at("/appointment/professionalId/firstName").asText()).isNotEmpty();
    Answer again = book(GuestForm.self(address(), asked + times.later()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("SLOT_TAKEN");
    assertThat(book(GuestForm.self(address(), asked + times.past())).code())
        .isEqualTo("IN_THE_PAST");
    assertThat(
            book(GuestForm.self(address(), ",'professionalId':'0123456789abcdef01234567'"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void P15_nothing_that_is_not_theirs_to_say_is_read() {
    Answer plain = book(GuestForm.self(address()));

    Answer answer =
        book(
            GuestForm.self(
                address(),
                ",'status':'completed','routingStatus':'accepted','clientId':'%s','price':1,"
                        .formatted(booked.id(Persona.OTHER_CLIENT))
                    + "'payment':{'price':1,'status':'paid','method':'transfer'},'duration':600,"
                    + "'meetingLink':'https://mal.exemple','linkGuardian':true,"
                    + "'accountActivationStatus':'sent_to_requester','role':'admin'"));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    Appointment expected = booked.keptOfGuest(plain);
    Appointment kept = booked.keptOfGuest(answer);
    assertThat(kept.request()).isEqualTo(expected.request());
    assertThat(kept.payment()).isEqualTo(expected.payment());
    assertThat(kept.meeting()).isEqualTo(expected.meeting());
    assertThat(kept.minutes()).isEqualTo(60);
    assertThat(kept.client().value()).isNotEqualTo(booked.id(Persona.OTHER_CLIENT));
  }
}
