package ca.jechemine.notifications.application;

import static ca.jechemine.notifications.domain.Fixtures.client;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.TellingWords;
import ca.jechemine.notifications.domain.contact.ContactNotices;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposeTest {

  private static final String LINK =
      "https://jechemine.ca/api/notifications/unsubscribe?token=" + user(7) + ".reminder.5f5f";

  private final Compose compose =
      new Compose(
          page ->
              new Bodies(
                  page.subject() + page.sections().getFirst().letter().preheader(),
                  page.unsubscribing() == null ? "" : page.unsubscribing().url()),
          new Sender("https://jechemine.ca", "no-reply@jechemine.ca", "support@jechemine.ca"),
          RewrittenTemplates.none(),
          new UnsubscribeTokens(_ -> "5f5f"));

  @Test
  void no_subject_that_administrators_set_and_no_branding_undoes_discretion() {
    MailPolicy loud =
        new MailPolicy(
            true,
            Map.of(
                CatalogueEvent.REMINDER_48H.code(),
                new MailPolicy.Template(
                    true, Map.of(Language.FR, "Votre psychologue vous attend"))),
            new Branding("#000000", "#000000", null, "Clinique de psychologie", null));
    MailNotice notice = letter(CatalogueEvent.REMINDER_48H);

    OutgoingMail told = compose.mail("d1", notice, loud, false);
    OutgoingMail discreet = compose.mail("d1", notice, loud, true);

    assertThat(told.subject()).isEqualTo("Votre psychologue vous attend");
    assertThat(told.from().name()).isEqualTo("Clinique de psychologie");
    assertThat(List.of(discreet.subject(), discreet.html(), "" + discreet.from().name()))
        .allSatisfy(TellingWords::assertNone);
  }

  @Test
  void who_answered_is_named_in_the_letter_alone() {
    MailNotice answer =
        ContactNotices.mails(
                replied(Language.EN),
                KnownPeople.account(client(7, Language.EN)),
                new AlertAddresses(List.of(), List.of()))
            .getFirst();

    OutgoingMail mail = compose.mail("d1", answer.readBy(user(7)), MailPolicy.unset(), true);

    assertThat(mail.from().name()).isEqualTo("Personal account");
    assertThat(mail.subject()).isEqualTo("A reply to your message");
    assertThat(mail.headers()).containsKey("References").doesNotContainKey("List-Unsubscribe");
  }

  @Test
  void what_can_be_ended_says_how_to_mailboxes_and_readers() {
    OutgoingMail mail =
        compose.mail("d1", letter(CatalogueEvent.REMINDER_48H), MailPolicy.unset(), false);

    assertThat(mail.headers())
        .containsOnly(
            Map.entry("Auto-Submitted", "auto-generated"),
            Map.entry("List-Unsubscribe", "<" + LINK + ">"),
            Map.entry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    assertThat(mail.text()).isEqualTo(LINK);
  }

  @Test
  void what_is_mandatory_or_to_nobody_with_an_account_cannot_be_ended() {
    MailNotice mandatory = letter(CatalogueEvent.APPOINTMENT_CANCELLED);
    MailNotice stranger =
        MailNotice.letter(mandatory.to(), new Said(CatalogueEvent.REMINDER_48H), Language.FR);

    assertThat(List.of(mandatory, stranger))
        .extracting(it -> compose.mail("d1", it, MailPolicy.unset(), false))
        .allSatisfy(it -> {
          assertThat(it.headers()).containsOnlyKeys("Auto-Submitted");
          assertThat(it.text()).isEmpty();
        });
  }

  private static MailNotice letter(CatalogueEvent event) {
    return MailNotice.letter(client(7, Language.FR), new Said(event));
  }

  private record Said(CatalogueEvent event) implements MailContent {
    @Override
    public Letter fr() {
      return new Letter("Séance", "Avec Dre Roy", "Séance", List.of(new Paragraph("x")));
    }

    @Override
    public Letter en() {
      return fr();
    }
  }
}
