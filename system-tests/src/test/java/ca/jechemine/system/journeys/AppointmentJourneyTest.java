package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody without an account asks for help. Of many professionals who want to, one takes the
/// request, sets a date, moves it, holds the session and closes it; whoever asked has become a
/// client by then, and reads of it what is a client's to read.
class AppointmentJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EMAIL = "nadia.paquet@exemple.ca";
  private static final String MOTIF = "Anxiété";
  private static final String ASKED = "Je dors mal depuis l’automne";
  private static final String NOTES = "NOTES-DE-LA-SÉANCE";

  private static final int CROWD = 200;

  /// Of the crowd, to whom the request could be offered; it is to `WAVE` of them.
  private static final int SUITED = 8;

  private static final int WAVE = 5;

  private final Cast cast = new Cast(CLOUD);
  private final Newcomer nadia = new Newcomer(CLOUD, EMAIL);
  private final LocalDate today = TorontoTime.day(CLOUD.cloud().clock().instant());

  @Test
  void from_the_form_of_a_guest_to_the_notes_of_the_session() throws InterruptedException {
    List<Professional> suited = suited();
    List<Professional> crowd = crowd(suited);

    AppointmentId id = asks();
    List<Professional> offered = offered(suited, id);
    Professional winner = oneOfManyTakesIt(crowd, offered, id);

    setsTheFirstDate(winner, id);
    Api client = becomesAClient(id);
    movesIt(winner, client, id);
    holdsTheSession(winner, id);
    closesIt(winner, client, id);
    CLOUD.settle();

    assertThat(cast.told(id).stream().map(it -> it.getClass().getSimpleName()))
        .containsExactly(
            "AppointmentChanged",
            "ServiceRequested",
            "GuestBookingReceived",
            "AppointmentChanged",
            "ProposalCreated",
            "AppointmentChanged",
            "ProposalAccepted",
            "AppointmentChanged",
            "FirstDateSet",
            "AppointmentChanged",
            "AppointmentRescheduled",
            "SlotFreed",
            "AppointmentChanged",
            "SessionStarted",
            "AppointmentChanged",
            "AppointmentChanged",
            "SessionClosed",
            // It is billed.
            "AppointmentChanged");
    assertThat(CLOUD.mailsTo(EMAIL)).noneMatch(it -> (it.subject() + it.text()).contains(NOTES));
  }

  private List<Professional> suited() {
    cast.onlyOursPractise();
    List<Professional> suited = cast.professionals(SUITED);
    suited.forEach(it -> cast.practises(it, MOTIF));
    CLOUD.settle();
    return suited;
  }

  /// They and many others, in no particular order.
  private List<Professional> crowd(List<Professional> suited) throws InterruptedException {
    List<Professional> crowd = new ArrayList<>(suited);
    CLOUD.cloud().unheard(() -> crowd.addAll(cast.professionals(CROWD - SUITED)));
    Collections.shuffle(crowd, new Random(1));
    return crowd;
  }

  private static AppointmentId asks() {
    Answer booked =
        CLOUD
            .api()
            .post(
                "/api/appointments/guest",
                """
                {"type":"video","needs":["%s"],"notes":"%s","notificationLocale":"fr",
                 "preferredAvailability":["week_evening"],
                 "guestInfo":{"firstName":"Nadia","lastName":"Paquet","email":"%s",
                  "phone":"514 555-0177","location":"Québec"}}
                """
                    .formatted(MOTIF, ASKED, EMAIL));
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    List<Mail> mails = CLOUD.mailsTo(EMAIL);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().subject()).isEqualTo("Nous avons bien reçu votre demande");
    assertThat(mails.getFirst().text()).contains("Nadia", "/signup/member?email=");
    return new AppointmentId(booked.text("appointmentId"));
  }

  private List<Professional> offered(List<Professional> suited, AppointmentId id) {
    List<Professional> offered = suited.stream().filter(it -> isShown(it, id)).toList();

    assertThat(offered).hasSize(WAVE);
    assertThat(cast.told(id, ProposalCreated.class))
        .singleElement()
        .satisfies(
            it -> assertThat(it.proposedTo()).containsExactlyInAnyOrderElementsOf(ids(offered)));
    return offered;
  }

  /// Whether the request is among those that are offered to them, without whoever asked.
  private static boolean isShown(Professional professional, AppointmentId id) {
    Answer proposed = professional.api().get("/api/appointments/proposed");
    assertThat(proposed.status()).isEqualTo(200);
    assertThat(proposed.body()).doesNotContain(EMAIL, "Paquet", "5550177");
    return StreamSupport.stream(proposed.json().spliterator(), false)
        .anyMatch(it -> it.path("_id").asText().equals(id.value()));
  }

  private Professional oneOfManyTakesIt(
      List<Professional> crowd, List<Professional> offered, AppointmentId id) {
    List<Answer> answers =
        AtOnce.all(
            crowd.stream()
                .<Callable<Answer>>map(it -> () -> it.api().post(path(id) + "/accept", "{}"))
                .toList());

    List<Professional> winners =
        IntStream.range(0, CROWD)
            .filter(n -> answers.get(n).status() == 200)
            .mapToObj(crowd::get)
            .toList();
    assertThat(winners).hasSize(1).isSubsetOf(offered);
    Professional winner = winners.getFirst();
    for (int n = 0; n < CROWD; n++) {
      if (crowd.get(n).equals(winner)) {
        assertThat(answers.get(n).json().at("/appointment/clientId/email").asText())
            .isEqualTo(EMAIL);
      } else {
        assertThat(refusal(answers.get(n)))
            .isIn(
                offered.contains(crowd.get(n))
                    ? List.of("409 ALREADY_TAKEN")
                    : List.of("409 ALREADY_TAKEN", "403 NOT_PROPOSED"));
      }
    }
    assertThat(cast.told(id, ProposalAccepted.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.professionalId()).isEqualTo(winner.id().value());
          assertThat(it.othersProposed())
              .containsExactlyInAnyOrderElementsOf(
                  ids(offered.stream().filter(other -> !other.equals(winner)).toList()));
        });
    assertThat(offered).noneMatch(it -> isShown(it, id));
    return winner;
  }

  private static String refusal(Answer answer) {
    assertThat(answer.body()).doesNotContain("Nadia", EMAIL);
    return answer.status() + " " + answer.code();
  }

  private void setsTheFirstDate(Professional winner, AppointmentId id) {
    assertThat(roleOfClient(id)).isEqualTo("guest");

    Answer dated = winner.api().post(path(id) + "/schedule-first", at(9, "18:30"));

    assertThat(dated.status()).as(dated.body()).isEqualTo(200);
    assertThat(dated.text("status")).isEqualTo("scheduled");
    CLOUD.settle();
    assertThat(roleOfClient(id)).isEqualTo("client");
  }

  /// What whoever asked is to the identity domain now.
  private static String roleOfClient(AppointmentId id) {
    Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    String client = admin.get(path(id)).json().at("/clientId/_id").asText();
    Answer account = admin.get("/api/users/" + client);
    assertThat(account.text("email")).as(account.body()).isEqualTo(EMAIL);
    return account.text("role");
  }

  /// Who booked without an account has one now, and opens it by their mailbox.
  private Api becomesAClient(AppointmentId id) {
    Api client = nadia.choosesAPassword().signsIn();

    assertThat(client.get("/api/users/me").text("role")).isEqualTo("client");
    assertThat(client.get("/api/medical-profile").text("primaryIssue")).isEqualTo(MOTIF);
    JsonNode own = client.get("/api/appointments").json();
    assertThat(own).hasSize(1);
    assertThat(own.get(0).path("_id").asText()).isEqualTo(id.value());
    assertThat(own.get(0).path("time").asText()).isEqualTo("18:30");
    return client;
  }

  private void movesIt(Professional winner, Api client, AppointmentId id) {
    Answer moved = winner.api().patch(path(id), at(10, "17:00"));

    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    Answer seen = client.get(path(id));
    assertThat(seen.text("date")).isEqualTo(today.plusDays(10) + "T12:00:00Z");
    assertThat(seen.text("time")).isEqualTo("17:00");
  }

  private static void holdsTheSession(Professional winner, AppointmentId id) {
    Answer started = winner.api().patch(path(id), "{\"status\":\"ongoing\"}");
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    assertThat(started.text("notes")).isEqualTo(ASKED);

    Answer noted = winner.api().patch(path(id), "{\"notes\":\"%s\"}".formatted(NOTES));
    assertThat(noted.text("notes")).isEqualTo(NOTES);
    assertThat(noted.text("status")).isEqualTo("ongoing");
  }

  private void closesIt(Professional winner, Api client, AppointmentId id) {
    showsNoNotes(client, id);

    Answer closed =
        winner
            .api()
            .post(
                path(id) + "/complete-session",
                "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"tracking_ongoing\"}");

    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(closed.text("status")).isEqualTo("completed");
    assertThat(cast.told(id, SessionClosed.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.outcome()).isEqualTo("tracking_ongoing");
          assertThat(it.actNature()).isEqualTo("treatment");
          assertThat(it.isBilled()).isTrue();
        });
    assertThat(winner.api().get(path(id)).text("notes")).isEqualTo(NOTES);
    assertThat(showsNoNotes(client, id).text("status")).isEqualTo("completed");
  }

  private static Answer showsNoNotes(Api client, AppointmentId id) {
    Answer seen = client.get(path(id));
    assertThat(seen.text("notes")).isEqualTo(ASKED);
    assertThat(seen.body()).doesNotContain(NOTES);
    assertThat(client.get("/api/appointments").body()).contains(ASKED).doesNotContain(NOTES);
    return seen;
  }

  private String at(int days, String time) {
    return "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(today.plusDays(days), time);
  }

  private static List<String> ids(List<Professional> professionals) {
    return professionals.stream().map(it -> it.id().value()).toList();
  }

  private static String path(AppointmentId id) {
    return "/api/appointments/" + id;
  }
}
