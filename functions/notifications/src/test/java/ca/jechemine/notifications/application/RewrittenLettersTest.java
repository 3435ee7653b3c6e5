package ca.jechemine.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.delivery.MustacheLayout;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.MailPolicy.Template;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.TemplateText;
import ca.jechemine.notifications.domain.letters.Values;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RewrittenLettersTest {

  private static final Address TO = Address.of("zoe@example.com");

  private final Samples samples = new Samples();

  @Test
  void a_body_takes_the_place_of_the_text_and_the_link_stays() {
    OutgoingMail mail =
        mail(
            TemplateKey.PASSWORD_RESET,
            Map.of(
                Field.SUBJECT, "Un  lien\npour {{name}}",
                Field.TITLE, "Le voici",
                Field.SUBTITLE, "De {{companyName}}",
                Field.BODY_HTML, "<p><a href=\"{{resetLink}}\">Ici</a></p>",
                Field.BODY_TEXT, "Ici ({{resetLink}})"));

    assertThat(mail.subject()).isEqualTo("Un lien pour Camille");
    assertThat(mail.html())
        .contains(
            "<p><a href=\"https://jechemine.ca/reset-password?uid=exemple&amp;token=exemple\">Ici",
            ">Le voici</h1>",
            "De Je chemine",
            "Choisir un mot de passe</a>")
        .doesNotContain("Vous avez demandé");
    assertThat(mail.text())
        .contains(
            "Ici (https://jechemine.ca/reset-password?uid=exemple&token=exemple)",
            "Choisir un mot de passe\nhttps://jechemine.ca/reset-password")
        .doesNotContain("Vous avez demandé");
  }

  @Test
  void a_label_goes_on_the_button_that_bears_the_built_in_one() {
    Map<Field, String> fields = Map.of(Field.CTA_TEXT, "Mon profil");
    MailContent stranger = samples.of(TemplateKey.JUMELAGE_SUCCESS).lesser().getLast().content();

    assertThat(mail(TemplateKey.JUMELAGE_SUCCESS, fields).text())
        .contains("Mon profil\nhttps://", "Ajouter un mode de paiement\nhttps://")
        .doesNotContain("Compléter mon profil\n");
    assertThat(mail(stranger, TemplateKey.JUMELAGE_SUCCESS, fields).text())
        .contains("Créer mon compte\nhttps://")
        .doesNotContain("Mon profil");
  }

  @Test
  void what_is_blank_once_it_is_filled_is_as_the_code_has_it() {
    String plain = mail(TemplateKey.PASSWORD_RESET, Map.of()).html();

    assertThat(
            mail(
                    TemplateKey.PASSWORD_RESET,
                    Map.of(
                        Field.SUBJECT, "{{gone}}",
                        Field.TITLE, "",
                        Field.BODY_HTML, "<p>{{gone}}</p>",
                        Field.BODY_TEXT, "{{gone}}",
                        Field.CTA_TEXT, ""))
                .html())
        .isEqualTo(plain);
  }

  @Test
  void a_subject_of_the_template_counts_before_that_of_the_settings() {
    MailPolicy policy =
        new MailPolicy(
            true,
            Map.of(
                "account.password_setup", new Template(null, Map.of(Language.FR, "Des réglages"))),
            MailPolicy.unset().branding());

    assertThat(subject(Map.of(), policy)).isEqualTo("Des réglages");
    assertThat(subject(Map.of(Field.SUBJECT, "Du modèle"), policy)).isEqualTo("Du modèle");
  }

  @Test
  void a_link_that_somebody_typed_is_one_of_the_web_on_https_or_none() {
    assertThat(
            Values.of(
                Fill.of(TemplateKey.MEETING_LINK_READY).with("meetingUrl", "javascript:alert(1)"),
                "Je chemine",
                "https://jechemine.ca",
                "support@jechemine.ca"))
        .containsEntry("meetingUrl", "");
  }

  @Test
  void no_rewritten_subject_undoes_discretion() {
    OutgoingMail mail =
        compose(TemplateKey.PASSWORD_RESET, Map.of(Field.SUBJECT, "Votre psychologue"))
            .mail(
                "id",
                notice(samples.of(TemplateKey.PASSWORD_RESET).whole()),
                MailPolicy.unset(),
                true);

    assertThat(mail.subject()).isEqualTo("Votre mot de passe");
    assertThat(mail.html()).doesNotContain("psychologue");
  }

  private String subject(Map<Field, String> fields, MailPolicy policy) {
    return compose(TemplateKey.PASSWORD_RESET, fields)
        .mail("id", notice(samples.of(TemplateKey.PASSWORD_RESET).whole()), policy, false)
        .subject();
  }

  private OutgoingMail mail(TemplateKey key, Map<Field, String> fields) {
    return mail(samples.of(key).whole(), key, fields);
  }

  private static OutgoingMail mail(
      MailContent content, TemplateKey key, Map<Field, String> fields) {
    return compose(key, fields).mail("id", notice(content), MailPolicy.unset(), false);
  }

  private static MailNotice notice(MailContent content) {
    return MailNotice.letter(TO, content, Language.FR);
  }

  private static Compose compose(TemplateKey key, Map<Field, String> fields) {
    Map<Field, TemplateText> parsed = new HashMap<>();
    fields.forEach((field, text) -> parsed.put(field, TemplateText.parse(text)));
    TemplateId id = new TemplateId(key, Language.FR);
    return new Compose(
        new MustacheLayout(),
        new Sender("https://jechemine.ca", "no-reply@jechemine.ca", "support@jechemine.ca"),
        asked ->
            asked.equals(id) ? Optional.of(new EditedTemplate(id, parsed, null)) : Optional.empty(),
        new UnsubscribeTokens(_ -> "5f5f"));
  }
}
