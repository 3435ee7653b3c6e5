package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.Recipient;
import java.util.List;
import java.util.Optional;

/// 15: somebody referred the reader, who has an account here or not yet.
///
/// Address and names are whatever the referrer wrote: a name that a mailbox could show as a link is
/// left out.
record ReferralConfirmation(String firstName, String email, String referrerName, boolean isMember)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Une demande a été faite pour vous", "A request has been made for you");

  private static final Text PREHEADER =
      new Text("Voici ce qui se passe maintenant.", "Here is what happens now.");

  private static final Text NEXT =
      new Text(
          "Nous cherchons maintenant le professionnel qui vous convient le mieux. Vous n’avez rien"
              + " à faire pour cela.",
          "We are now looking for the professional who suits you best. You do not have to do"
              + " anything for that.");

  private static final Text MEMBER =
      new Text(
          "Vous pouvez suivre la suite dans votre espace.",
          "You can follow what comes next in your space.");

  private static final Text OPEN = new Text("Ouvrir mon espace", "Open my space");

  private static final Text ACCOUNT =
      new Text(
          "Pour suivre la suite, créez votre compte avec cette adresse courriel.",
          "To follow what comes next, create your account with this email address.");

  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  private static final Text NOT_YOU =
      new Text(
          "Si vous ne souhaitez pas cette démarche, écrivez-nous à",
          "If you do not wish for this, write to us at");

  static ReferralConfirmation of(Patient patient, Recipient reader) {
    return new ReferralConfirmation(
        patient.firstName(),
        reader.address().email(),
        Greeting.name(patient.referrerName()),
        Links.isMember(reader.account()));
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.REFERRAL_CONFIRMATION;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    TemplateKey key =
        isMember ? TemplateKey.REFERRAL_EXISTING_MEMBER : TemplateKey.REFERRAL_NEW_PATIENT;
    return Optional.of(
        Fill.of(key).with("toName", Greeting.name(firstName)).with("referrerName", referrerName));
  }

  @Override
  public Letter fr() {
    return letter(
        Language.FR,
        (referrerName.isEmpty() ? "Quelqu’un" : referrerName)
            + " vous a recommandé à Je chemine, qui met en relation avec des professionnels.");
  }

  @Override
  public Letter en() {
    return letter(
        Language.EN,
        (referrerName.isEmpty() ? "Somebody" : referrerName)
            + " has referred you to Je chemine, which brings people together with professionals.");
  }

  private Letter letter(Language language, String beginning) {
    return new Letter(
        SUBJECT.in(language),
        PREHEADER.in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, firstName),
            new Paragraph(beginning),
            new Paragraph(NEXT.in(language)),
            new Paragraph((isMember ? MEMBER : ACCOUNT).in(language)),
            isMember
                ? new Button(OPEN.in(language), Links.DASHBOARD)
                : new Button(CREATE.in(language), Links.signUp(email)),
            new Support(NOT_YOU.in(language))));
  }
}
