package ca.jechemine.notifications.domain;

import static ca.jechemine.notifications.domain.CatalogueEvent.ADMIN_CONTACT_RECEIVED;
import static ca.jechemine.notifications.domain.CatalogueEvent.CONTACT_REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.MailPolicy.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPolicyTest {

  @ParameterizedTest(name = "global {0}, own {1}, historical {2} -> alert {3}, answer {4}")
  @CsvSource({
    "true,,,,",
    "true,,true,,",
    "true,,false,TEMPLATE_DISABLED,",
    "true,true,false,,",
    "true,false,true,TEMPLATE_DISABLED,",
    "false,true,true,EMAIL_DISABLED,EMAIL_DISABLED",
  })
  void a_switch_of_its_own_comes_before_the_historical_one(
      boolean global,
      @Nullable Boolean own,
      @Nullable Boolean historical,
      @Nullable String alert,
      @Nullable String answer) {
    MailPolicy policy =
        new MailPolicy(
            global,
            Map.of(
                "admin.contact_received", new Template(own, Map.of()),
                "service_request_onboarding", new Template(historical, Map.of()),
                "contact.reply", new Template(false, Map.of())),
            Branding.ofPlatform());

    assertThat(policy.objection(ADMIN_CONTACT_RECEIVED)).isEqualTo(Optional.ofNullable(alert));
    assertThat(policy.objection(CONTACT_REPLY)).isEqualTo(Optional.ofNullable(answer));
  }

  @Test
  void a_subject_is_overridden_in_one_language_and_for_one_event() {
    MailPolicy policy =
        new MailPolicy(
            true,
            Map.of(
                "admin.contact_received", new Template(null, Map.of(Language.FR, "À lire")),
                "service_request_onboarding", new Template(null, Map.of(Language.EN, "Welcome"))),
            Branding.ofPlatform());

    assertThat(policy.subject(ADMIN_CONTACT_RECEIVED, Language.FR)).contains("À lire");
    assertThat(policy.subject(ADMIN_CONTACT_RECEIVED, Language.EN)).isEmpty();
  }

  /// Contract 40 §3.1: what shared a key were unrelated mails.
  @ParameterizedTest(name = "{0}: {1}, its own {2} -> {3}")
  @CsvSource({
    "account.welcome,Salut,,Salut",
    "account.welcome,Salut,Bonjour,Bonjour",
    "account.invitation,Salut,,",
    "account.invitation,Salut,Bonjour,Bonjour",
    "account.export_ready,,Bonjour,Bonjour",
    "account.email_changed,,Bonjour,Bonjour",
  })
  void a_historical_subject_is_that_of_the_one_mail_it_was_named_for(
      String code, @Nullable String historical, @Nullable String own, @Nullable String subject) {
    CatalogueEvent event = CatalogueEvent.of(code).orElseThrow();
    Map<String, Template> set = new HashMap<>();
    event.switches().forEach(it -> set.put(it, template(it.equals(code) ? own : historical)));
    MailPolicy policy = new MailPolicy(true, set, Branding.ofPlatform());

    assertThat(policy.subject(event, Language.FR)).isEqualTo(Optional.ofNullable(subject));
    assertThat(policy.subject(event, Language.EN)).isEmpty();
  }

  private static Template template(@Nullable String subject) {
    return new Template(null, subject == null ? Map.of() : Map.of(Language.FR, subject));
  }

  @Test
  void a_colour_that_is_none_is_not_set() {
    Branding forged =
        new Branding("red;}</style><script>", "#123456", "javascript:x", "Je chemine", null);

    assertThat(forged).isEqualTo(new Branding("#8B7355", "#123456", null, "Je chemine", null));
  }
}
