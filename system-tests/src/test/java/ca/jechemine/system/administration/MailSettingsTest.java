package ca.jechemine.system.administration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.administration.domain.settings.MailEvent;
import ca.jechemine.administration.domain.settings.MailTemplate;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.AdministratorAppointed;
import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `PUT /api/admin/settings` sets of mails, as far as mailboxes (contract 40 §3.1).
class MailSettingsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/admin/settings";
  private static final String NOTICE = "0198f3a1b2c30000000000f";
  private static final String USER = "65f0c0ffee65f0c0ffee00a1";
  private static final String FRENCH = "lectrice@exemple.ca";
  private static final String ENGLISH = "reader@exemple.ca";
  private static final String PROFESSIONAL = "pro@exemple.ca";
  private static final String ADMINISTRATOR = "adm@exemple.ca";

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    forget();
  }

  @Test
  void the_events_that_can_be_set_are_those_of_the_catalogue_with_what_they_inherit() {
    assertThat(MailEvent.all().stream().map(MailSettingsTest::spelled))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CatalogueEvent.values())
                .filter(it -> !it.switches().isEmpty())
                .map(it -> String.join(" ", it.switches()))
                .toList());
    assertThat(Stream.of(MailTemplate.values()).map(it -> it.events().getFirst() + " " + it.key()))
        .as("the subject of a key is of one mail")
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CatalogueEvent.values())
                .filter(it -> it.subjects().size() > 1)
                .map(it -> String.join(" ", it.subjects()))
                .toList());
  }

  @Test
  void a_subject_is_that_of_the_mail_it_was_set_for_in_its_language() {
    put("fr", "templates", "welcome", "{\"subject\":\"Vous voilà\"}");
    put("en", "templates", "welcome", "{\"subject\":\"Here you are\"}");
    put("fr", "events", "professional.profile_completed", "{\"subject\":\"Profil reçu\"}");
    forget();

    tell();

    assertThat(CLOUD.mailsTo(FRENCH)).extracting(Mail::subject).containsExactly("Vous voilà");
    assertThat(CLOUD.mailsTo(ENGLISH)).extracting(Mail::subject).containsExactly("Here you are");
    assertThat(CLOUD.mailsTo(PROFESSIONAL))
        .extracting(Mail::subject)
        .containsExactly("Profil reçu");
    assertThat(CLOUD.mailsTo(ADMINISTRATOR))
        .as("another mail of the same key keeps its own subject")
        .singleElement()
        .satisfies(it -> assertThat(it.subject()).isNotBlank().isNotEqualTo("Vous voilà"));
  }

  @Test
  void defect_not_repeated_one_switch_silenced_unrelated_mails() {
    put("fr", "events", "account.administrator_appointed", "{\"enabled\":false}");
    forget();
    tell();

    assertThat(CLOUD.mailsTo(ADMINISTRATOR)).isEmpty();
    assertThat(CLOUD.mailsTo(FRENCH)).hasSize(1);
    assertThat(CLOUD.mailsTo(PROFESSIONAL)).hasSize(1);
  }

  @Test
  void an_event_goes_by_its_own_switch_and_by_that_of_its_key_again_when_it_has_none() {
    put("fr", "templates", "welcome", "{\"enabled\":false}");
    put("fr", "events", "professional.profile_completed", "{\"enabled\":true}");
    JsonNode settings =
        put("fr", "events", "account.administrator_appointed", "{\"enabled\":true}").json();
    assertThat(settings.at("/emailSettings/templates")).hasSize(27);
    assertThat(settings.at("/emailSettings/events/account.administrator_appointed").toString())
        .isEqualTo("{\"enabled\":true,\"subject\":\"\",\"inherits\":\"welcome\"}");
    assertThat(settings.at("/emailSettings/events/account.welcome").has("enabled")).isFalse();

    put("fr", "events", "account.administrator_appointed", "{\"enabled\":null}");
    forget();
    tell();

    assertThat(CLOUD.mailsTo(FRENCH)).isEmpty();
    assertThat(CLOUD.mailsTo(ADMINISTRATOR)).isEmpty();
    assertThat(CLOUD.mailsTo(PROFESSIONAL)).hasSize(1);
  }

  @Test
  void whoever_sends_back_all_that_they_read_changes_nothing() {
    JsonNode before = CLOUD.api().as(Persona.SUPER_ADMIN).in("fr").get(PATH).json();

    Answer answer =
        CLOUD.api().as(Persona.SUPER_ADMIN).in("fr").call("PUT", PATH, before.toString());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("version")).isEqualTo(before.path("version"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "events.welcome|{\"events\":{\"welcome\":{\"enabled\":true}}}",
        "events.contact.reply|{\"events\":{\"contact.reply\":{\"enabled\":false}}}",
        "events.account.welcome.enabled|{\"events\":{\"account.welcome\":{\"enabled\":\"no\"}}}",
        "events.account.welcome.subject|{\"events\":{\"account.welcome\":{\"subject\":7}}}",
        "events.account.welcome|{\"events\":{\"account.welcome\":true}}",
        "templates.account.welcome|{\"templates\":{\"account.welcome\":{\"enabled\":true}}}",
      })
  void a_field_at_fault_is_named(String field, String email) {
    Answer answer =
        CLOUD.api().as(Persona.SUPER_ADMIN).call("PUT", PATH, "{\"emailSettings\":" + email + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("emailSettings." + field);
  }

  /// Four mails that shared the switch `welcome`.
  private static void tell() {
    Instant now = CLOUD.cloud().clock().instant();
    Publisher.publish(
        CLOUD,
        new AccountWelcomed(NOTICE + 1, USER, FRENCH, "Lise", "fr", Role.CLIENT, "", now),
        new AccountWelcomed(NOTICE + 2, USER, ENGLISH, "Liz", "en", Role.CLIENT, "", now),
        new ProfileCompleted(NOTICE + 3, USER, PROFESSIONAL, "Paul", "fr", now),
        new AdministratorAppointed(
            NOTICE + 4, USER, ADMINISTRATOR, "Ada", "fr", "support_admin", now));
  }

  private static Answer put(String language, String group, String key, String fields) {
    Answer answer =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .in(language)
            .call(
                "PUT",
                PATH,
                "{\"emailSettings\":{\"%s\":{\"%s\":%s}}}".formatted(group, key, fields));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static String spelled(MailEvent event) {
    return Optional.ofNullable(event.inherits())
        .map(it -> event.code() + " " + it.key())
        .orElse(event.code());
  }

  /// What was read before is no longer believed.
  private static void forget() {
    CLOUD.cloud().clock().moveTo(CLOUD.cloud().clock().instant().plus(Duration.ofSeconds(61)));
  }
}
