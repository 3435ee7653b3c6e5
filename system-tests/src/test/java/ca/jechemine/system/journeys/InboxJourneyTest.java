package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Client;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// An appointment from its request to its end, as everybody reads it in inbox and feed whom it
/// concerns, and nobody else (contract 40 §3.3).
class InboxJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String MOTIF = "Anxiété";
  private static final String FIRST_NAME = "Maëlle";
  private static final String LAST_NAME = "Quessy";
  private static final String INITIALS = "M.\u00a0Q.";

  private static final List<Persona> IN_CHARGE =
      List.of(Persona.SUPER_ADMIN, Persona.PLATFORM_ADMIN, Persona.SUPPORT_ADMIN);

  private static final Text RECEIVED =
      new Text("Votre demande est entre bonnes mains", "Your request is in good hands");
  private static final Text ACCEPTED =
      new Text(
          "Un professionnel a accepté votre demande", "A professional has accepted your request");
  private static final Text CONFIRMED =
      new Text("Votre rendez-vous est confirmé", "Your appointment is confirmed");
  private static final Text INVITED =
      new Text("Votre rendez-vous est fixé\u00a0: le paiement", "Your appointment is set: payment");
  private static final Text MOVED =
      new Text("Votre rendez-vous est déplacé", "Your appointment has been moved");
  private static final Text CANCELLED =
      new Text("Votre rendez-vous est annulé", "Your appointment is cancelled");
  private static final Text REMINDED =
      new Text("Rappel\u00a0: votre rendez-vous", "Reminder: your appointment");
  private static final Text PAY = new Text("Ajoutez votre moyen", "Add your payment");
  private static final Text PAY_STILL =
      new Text("Rappel\u00a0: ajoutez votre moyen", "Reminder: add your payment");
  private static final Text OFFERED =
      new Text("Une demande vous est proposée", "A request is offered to you");
  private static final Text TAKEN =
      new Text("Une demande n’est plus disponible", "A request is no longer available");
  private static final Text UNPAID =
      new Text("Une séance sans moyen de paiement", "A session without a payment method");
  private static final Text SEVEN = new Text("7 h", "7:00 a.m.");

  private final Cast cast = new Cast(CLOUD);

  @AfterEach
  void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @ParameterizedTest
  @EnumSource
  void P5_P12_P13_everybody_reads_in_their_language_what_concerns_them_once(Language language)
      throws InterruptedException {
    LocalDate change = theWeekBeforeTheClocksChange();
    LocalDate day = change.plusDays(2);
    Client client = client(language);
    List<Professional> wave = wave();
    Professional winner = wave.get(1);
    Inboxes inboxes = new Inboxes(CLOUD);

    String id = asks(client);
    inboxes.gets(Cast.address(client.id()), RECEIVED.in(language));
    wave.forEach(it -> inboxes.gets(address(it), OFFERED.in(speaks(wave, it))));
    IN_CHARGE.forEach(it -> inboxes.gets(it.email(), "Nouvelle demande de service"));
    inboxes.holdThat();
    wave.forEach(it -> tellsNobodysName(inboxes.of(address(it)).getFirst(), client));

    CLOUD.cloud().aws().faults().down(Service.SES);
    done(winner.api().post(path(id) + "/accept", "{}"));
    done(winner.api().post(path(id) + "/schedule-first", at(day, "15:00")));
    inboxes.holdThat();
    CLOUD.cloud().advance(Duration.ofMinutes(10));
    CLOUD.cloud().aws().faults().up(Service.SES);
    inboxes.bringBack("DeliverMailQueue");
    inboxes.gets(
        Cast.address(client.id()),
        ACCEPTED.in(language),
        CONFIRMED.in(language),
        INVITED.in(language));
    wave.stream()
        .filter(it -> !it.equals(winner))
        .forEach(it -> inboxes.gets(address(it), TAKEN.in(speaks(wave, it))));
    inboxes.holdThat();

    done(winner.api().patch(path(id), at(day, "07:00")));
    inboxes.gets(Cast.address(client.id()), MOVED.in(language));
    inboxes.holdThat();

    // Nothing vouches for the payment, which is said on the next two days.
    advanceTo(change.minusDays(2), "12:00");
    inboxes.gets(Cast.address(client.id()), PAY.in(language), PAY_STILL.in(language));
    inboxes.holdThat();
    // Three and two days before it is night; the second time the clocks have changed.
    advanceTo(change.minusDays(1), "07:59");
    inboxes.holdThat();
    advanceTo(change.minusDays(1), "08:20");
    inboxes.gets(Cast.address(client.id()), REMINDED.in(language));
    inboxes.holdThat();
    advanceTo(change, "07:59");
    inboxes.holdThat();
    advanceTo(change, "08:20");
    inboxes.gets(Cast.address(client.id()), REMINDED.in(language), PAY_STILL.in(language));
    inboxes.gets(address(winner), UNPAID.in(speaks(wave, winner)));
    inboxes.holdThat();
    assertThat(CLOUD.cloud().aws().sms())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.message()).contains(SEVEN.in(language)));

    done(cast.signedInAnew(winner.id()).patch(path(id), "{\"status\":\"cancelled\"}"));
    inboxes.gets(Cast.address(client.id()), CANCELLED.in(language));
    inboxes.holdThat();
    advanceTo(day, "09:00");
    inboxes.holdThat();

    List<Mail> letters = inboxes.of(Cast.address(client.id()));
    assertThat(letters)
        .filteredOn(it -> is(it, REMINDED, language))
        .extracting(it -> it.text().replace('\u00a0', ' '))
        .allMatch(it -> it.contains(SEVEN.in(language)));
    followsInTheCalendar(letters, language, id, day);
    theFeedsSayTheSame(client, wave, winner, inboxes.feeds());
    assertThat(CLOUD.cloud().log().lines())
        .noneMatch(it -> it.contains(LAST_NAME) || it.contains(Cast.address(client.id())));
  }

  @Test
  void P5_a_reminder_is_told_once_by_every_way_wherever_its_consumers_die()
      throws InterruptedException {
    Inboxes inboxes = new Inboxes(CLOUD);
    List<String> consumers = List.of("DeliverMail", "WriteFeed", "DeliverSms");
    consumers.forEach(it -> Crash.letStartAnew(CLOUD, it));
    CLOUD.cloud().invocations().clear();
    Publisher.publish(CLOUD, reminder(99));
    List<List<Crash>> crashes = consumers.stream().map(it -> Crash.all(CLOUD, it)).toList();
    int most = crashes.stream().mapToInt(List::size).max().orElseThrow();

    for (int n = 0; n < most; n++) {
      for (List<Crash> ofOne : crashes) {
        ofOne.stream().skip(n).findFirst().ifPresent(it -> it.plan(CLOUD));
      }
      Publisher.publish(CLOUD, reminder(n));
    }
    assertThat(CLOUD.cloud().crashes().happened())
        .isEqualTo(crashes.stream().mapToInt(List::size).sum());
    CLOUD.cloud().advance(Duration.ofSeconds(61));
    consumers.forEach(it -> inboxes.bringBack(it + "Queue"));

    List<Mail> mails = CLOUD.mailsTo(Persona.CLIENT.email());
    List<Sms> texts = CLOUD.cloud().aws().sms();
    List<String> feed = inboxes.feeds().getOrDefault(accountOf(Persona.CLIENT), List.of());
    assertThat(mails).hasSize(most + 1);
    assertThat(feed).hasSize(most + 1);
    for (int n = 0; n < most; n++) {
      String id = appointment(n);
      assertThat(mails).as("mail %s", n).filteredOn(it -> it.text().contains(id)).hasSize(1);
      assertThat(texts)
          .as("text %s", n)
          .filteredOn(it -> it.message().contains(id))
          .hasSize(isLost(crashes.getLast(), n) ? 0 : 1);
    }
    assertThat(unread(CLOUD.api().as(Persona.CLIENT))).isEqualTo(most + 1);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  /// Of a text message that was claimed and, as far as anybody knows, may have left, no second one
  /// is sent (docs/adr/0016).
  private static boolean isLost(List<Crash> crashes, int n) {
    return n < crashes.size() && crashes.get(n).operation().equals("UpdateItem");
  }

  /// On that day the clocks change; it is the Monday before, at noon.
  private static LocalDate theWeekBeforeTheClocksChange() throws InterruptedException {
    Instant soon = CLOUD.cloud().clock().instant().plus(Duration.ofDays(8));
    LocalDate change =
        TorontoTime.day(TorontoTime.ZONE.getRules().nextTransition(soon).getInstant());
    advanceTo(change.minusDays(6), "12:00");
    return change;
  }

  /// Three who read French and then two who read English.
  private List<Professional> wave() {
    cast.onlyOursPractise();
    List<Professional> wave = cast.professionals(5);
    wave.forEach(it -> cast.practises(it, MOTIF));
    wave.stream()
        .filter(it -> speaks(wave, it) == Language.EN)
        .forEach(it -> done(it.api().patch("/api/users/me", "{\"language\":\"en\"}")));
    CLOUD.settle();
    return wave;
  }

  private static Language speaks(List<Professional> wave, Professional one) {
    return wave.indexOf(one) < 3 ? Language.FR : Language.EN;
  }

  private Client client(Language language) {
    Client client = cast.bookingClient();
    done(
        client
            .api()
            .patch(
                "/api/users/me",
                "{\"firstName\":\"%s\",\"lastName\":\"%s\",\"language\":\"%s\"}"
                    .formatted(FIRST_NAME, LAST_NAME, language.code())));
    return client;
  }

  private static String asks(Client client) {
    Answer booked =
        client
            .api()
            .post("/api/appointments", "{\"type\":\"video\",\"needs\":[\"" + MOTIF + "\"]}");
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    return booked.text("_id");
  }

  private static void tellsNobodysName(Mail offer, Client client) {
    assertThat(offer.text()).contains(INITIALS, MOTIF);
    for (String part : List.of(offer.subject(), offer.text(), offer.html())) {
      assertThat(part)
          .doesNotContain(
              FIRST_NAME, LAST_NAME, Cast.address(client.id()), client.id().value(), "5551234");
    }
    assertThat(offer.attachments()).isEmpty();
  }

  private static void followsInTheCalendar(
      List<Mail> letters, Language language, String id, LocalDate day) {
    List<CalendarEntry> entries =
        Stream.of(CONFIRMED, MOVED, CANCELLED)
            .map(subject -> letters.stream().filter(it -> is(it, subject, language)).findFirst())
            .map(it -> CalendarEntry.of(it.orElseThrow()))
            .toList();

    int first = entries.getFirst().sequence();
    String uid = id + "@jechemine.ca";
    assertThat(entries)
        .containsExactly(
            new CalendarEntry("REQUEST", uid, first, "CONFIRMED", moment(day, "15:00")),
            new CalendarEntry("REQUEST", uid, first + 1, "CONFIRMED", moment(day, "07:00")),
            new CalendarEntry("CANCEL", uid, first + 2, "CANCELLED", moment(day, "07:00")));
    assertThat(letters.stream().filter(it -> !it.attachments().isEmpty())).hasSize(3);
  }

  private static boolean is(Mail mail, Text subject, Language language) {
    return mail.subject().startsWith(subject.in(language));
  }

  private void theFeedsSayTheSame(
      Client client,
      List<Professional> wave,
      Professional winner,
      Map<String, List<String>> feeds) {
    assertThat(feeds).hasSize(1 + wave.size() + IN_CHARGE.size());
    assertThat(feeds.get(client.id().value()))
        .containsExactlyInAnyOrder(
            "request.acknowledged",
            "appointment.accepted",
            "appointment.confirmed",
            "payment.invitation",
            "appointment.rescheduled",
            "guarantee.day1",
            "guarantee.day2",
            "appointment.reminder_72h",
            "appointment.reminder_48h",
            "guarantee.48h_client",
            "appointment.cancelled");
    assertThat(unread(cast.signedInAnew(client.id()))).isEqualTo(11);
    for (Professional one : wave) {
      assertThat(feeds.get(one.id().value()))
          .containsExactlyInAnyOrder(
              "proposal.created",
              one.equals(winner) ? "guarantee.48h_professional" : "proposal.taken");
      assertThat(unread(cast.signedInAnew(one.id()))).isEqualTo(2);
    }
    for (Persona admin : IN_CHARGE) {
      assertThat(feeds.get(accountOf(admin))).containsExactly("admin.new_service_request");
      assertThat(unread(CLOUD.api().as(admin))).isEqualTo(1);
    }
  }

  /// As many as the feed has rows, of which none was read.
  private static int unread(Api reader) {
    JsonNode page = reader.get("/api/notifications?limit=100").json();
    assertThat(page.path("unreadCount").asInt()).isEqualTo(page.path("notifications").size());
    assertThat(page.path("notifications")).noneMatch(it -> it.path("read").asBoolean());
    return reader.get("/api/notifications/unread-count").json().path("unreadCount").asInt();
  }

  private static ReminderDue reminder(int n) {
    Instant now = CLOUD.cloud().clock().instant();
    return new ReminderDue(
        new About(
            appointment(n),
            accountOf(Persona.CLIENT),
            accountOf(Persona.PROFESSIONAL),
            "scheduled",
            "accepted",
            "self",
            "video",
            "solo",
            List.of(MOTIF),
            false,
            "fr",
            null,
            null,
            60,
            now.plus(Duration.ofHours(70)),
            null,
            null,
            null,
            null,
            new Payment(12_000, 2_000, 10_000, "pending", "card"),
            1,
            1),
        "reminder72hSent",
        false,
        now);
  }

  private static String appointment(int n) {
    return "0198f3a1b2c3%012x".formatted(n);
  }

  private static String accountOf(Persona persona) {
    return CLOUD.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  private static String address(Professional professional) {
    return Cast.address(professional.id());
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static void advanceTo(LocalDate day, String time) throws InterruptedException {
    CLOUD.cloud().advance(Duration.between(CLOUD.cloud().clock().instant(), moment(day, time)));
    CLOUD.settle();
  }

  private static Instant moment(LocalDate day, String time) {
    return TorontoTime.instant(day.atTime(LocalTime.parse(time)));
  }

  private static String at(LocalDate day, String time) {
    return "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(day, time);
  }

  private static String path(String id) {
    return "/api/appointments/" + id;
  }
}
