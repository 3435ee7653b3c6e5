package ca.jechemine.system.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Mail.Attachment;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a client's mailbox and calendar show when they chose discretion, and how they end a kind of
/// mails without signing in (docs/adr/0044-discretion.md).
class DiscretionTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PREFERENCES = "/api/notifications/preferences";
  private static final String CLIENT = Persona.CLIENT.email();
  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final FeedRows rows = new FeedRows(CLOUD);
  private final UserId client = rows.id(Persona.CLIENT);
  private final Api nobody = CLOUD.api();

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void a_discreet_clients_mails_and_calendar_name_nobody_and_nothing_also_when_they_must_be_told() {
    Cast cast = new Cast(CLOUD);
    Professional professional = cast.professional();
    done(() -> signedIn().call("PUT", PREFERENCES, "{\"discreet\":true}"));
    String path =
        "/api/appointments/"
            + cast.request(
                    cast.offered(professional),
                    Search.NEW,
                    Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"),
                    client)
                .value();
    LocalDate day = TorontoTime.day(CLOUD.cloud().clock().instant()).plusDays(6);

    done(() -> professional.api().post(path + "/accept", "{}"));
    done(() ->
        professional
            .api()
            .post(path + "/schedule-first", "{\"date\":\"%s\",\"time\":\"15:00\"}".formatted(day)));
    done(() -> professional.api().patch(path, "{\"status\":\"cancelled\"}"));

    List<Mail> mails = CLOUD.mailsTo(CLIENT);
    assertThat(mails)
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "Des nouvelles de votre demande",
            "Des nouvelles de votre rendez-vous",
            "À propos de votre paiement",
            "Votre rendez-vous est annulé");
    assertThat(mails)
        .allSatisfy(it -> {
          assertThat(it.from()).contains("Espace personnel").doesNotContain("Je chemine");
          assertThat(it.text()).startsWith("Ouvrez ce message pour en savoir plus.");
          assertThat(it.html()).contains("aria-hidden=\"true\">Ouvrez ce message");
        });
    assertThat(mails.stream().flatMap(it -> it.attachments().stream()))
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it.fileName()).isEqualTo("invitation.ics");
          assertThat(content(it))
              .contains("\r\nSUMMARY:Rendez-vous\r\n", "ORGANIZER;CN=\"Espace personnel\":")
              .doesNotContain("LOCATION", "DESCRIPTION", "\r\nURL", "Je chemine\"");
        });
    assertThat(mails)
        .filteredOn(it -> it.headers().containsKey("List-Unsubscribe"))
        .as("what is mandatory cannot be ended")
        .hasSize(3);
  }

  @Test
  void
      the_link_ends_a_kind_of_mails_without_signing_in_twice_is_once_and_never_what_must_be_told() {
    Publisher.publish(CLOUD, welcomed("0198f3a1b2c30000000000d1"));
    Mail welcome = CLOUD.mailsTo(CLIENT).getFirst();
    String link = Objects.requireNonNull(welcome.headers().get("List-Unsubscribe"));
    String path = link.substring(link.indexOf("/api/"), link.length() - 1);
    assertThat(welcome.headers()).containsEntry("List-Unsubscribe-Post", ONE_CLICK);
    assertThat(welcome.text()).contains(path);

    Answer page = nobody.get(path);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-security-policy").orElse("")).contains("default-src 'none'");
    assertThat(page.body())
        .contains(
            "<form method=\"post\"",
            "name=\"List-Unsubscribe\" value=\"One-Click\"",
            path.substring(path.indexOf('=') + 1))
        .doesNotContain("<script");
    assertThat(mailsOfTheSystem()).as("who only looks changes nothing").isTrue();

    for (int times = 0; times < 2; times++) {
      Answer ended = nobody.post(path, ONE_CLICK);
      assertThat(ended.status()).isEqualTo(200);
      assertThat(ended.body()).isEqualTo("{\"success\":true}");
    }
    assertThat(nobody.with("accept", "text/html").post(path, ONE_CLICK).body())
        .contains("Vous ne recevrez plus par courriel les nouvelles de votre compte");
    assertThat(mailsOfTheSystem()).isFalse();

    Publisher.publish(CLOUD, welcomed("0198f3a1b2c30000000000d2"), passwordChanged());
    assertThat(CLOUD.mailsTo(CLIENT))
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(welcome.subject(), "Votre mot de passe a été changé");
  }

  @Test
  void a_link_that_is_none_or_a_body_that_does_not_say_so_ends_nothing() {
    String path = new UnsubscribeLinks(CLOUD).path(client, Category.SYSTEM);
    String other = path.replace(".system.", ".reminder.");

    assertThat(nobody.in("fr").post(other, ONE_CLICK).status()).isEqualTo(400);
    assertThat(nobody.in("fr").post(other, ONE_CLICK).body())
        .contains("ce lien de désabonnement n’est pas valide");
    assertThat(nobody.in("en").post("/api/notifications/unsubscribe", ONE_CLICK).body())
        .contains("this unsubscribe link is not valid");
    assertThat(nobody.get(other).status()).isEqualTo(400);
    assertThat(nobody.post(path, "{}").status()).isEqualTo(400);
    assertThat(mailsOfTheSystem()).isTrue();
  }

  private boolean mailsOfTheSystem() {
    return signedIn().get(PREFERENCES).json().at("/categories/system/email").asBoolean();
  }

  private static Api signedIn() {
    return CLOUD.api().as(Persona.CLIENT);
  }

  private AccountWelcomed welcomed(String id) {
    return new AccountWelcomed(id, client.value(), CLIENT, "Zoé", "fr", Role.CLIENT, null, now());
  }

  private PasswordChanged passwordChanged() {
    return new PasswordChanged(
        "0198f3a1b2c30000000000d3", client.value(), CLIENT, "Zoé", "fr", now());
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  /// Whatever follows from it is waited for, so that each event is told in its turn.
  private static void done(Supplier<Answer> call) {
    Answer answer = call.get();
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    CLOUD.settle();
  }

  private static String content(Attachment file) {
    return new String(Base64.getDecoder().decode(file.content()), UTF_8);
  }
}
