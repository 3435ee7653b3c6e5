package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
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
import org.jspecify.annotations.Nullable;

/// 14: the request was received, what comes next, and the profile to complete or the account to
/// open meanwhile.
record RequestAcknowledgement(
    @Nullable String firstName, String email, Opening opening, Next next, boolean isMember)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre demande est entre bonnes mains", "Your request is in good hands");

  private static final Text PREHEADER =
      new Text("Voici ce qui se passe maintenant.", "Here is what happens now.");

  private static final Text PROFILE =
      new Text(
          "En attendant, vous pouvez compléter votre profil\u00a0: il nous aide à trouver la bonne"
              + " personne.",
          "In the meantime, you can complete your profile: it helps us find the right person.");

  private static final Text COMPLETE = new Text("Compléter mon profil", "Complete my profile");

  private static final Text ACCOUNT =
      new Text(
          "En attendant, vous pouvez créer votre compte avec cette adresse courriel pour suivre la"
              + " demande. Si vous en avez déjà un, connectez-vous simplement.",
          "In the meantime, you can create your account with this email address to follow the"
              + " request. If you already have one, simply sign in.");

  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  private static final Text NOT_YOU =
      new Text(
          "Si cette demande vous étonne, ou si quelque chose n’est pas juste, écrivez-nous à",
          "If this request surprises you, or if something is not right, write to us at");

  /// What the reader has to do with the request.
  enum Opening {
    OWN("Nous avons bien reçu votre demande.", "We have received your request."),
    FOR_LOVED_ONE(
        "Nous avons bien reçu la demande que vous avez faite pour une personne qui vous est chère.",
        "We have received the request that you made for somebody who is dear to you."),
    FOR_PATIENT(
        "Nous avons bien reçu la demande que vous avez faite pour un de vos patients.",
        "We have received the request that you made for one of your patients."),
    BY_SOMEBODY(
        "Une personne qui tient à vous a fait une demande pour vous, et nous l’avons bien reçue.",
        "Somebody who cares about you has made a request for you, and we have received it.");

    private final String fr;
    private final String en;

    Opening(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }

    private static Opening of(About about, Recipient reader) {
      if (about.lovedOne() != null) {
        return reader.address().email().equalsIgnoreCase(about.lovedOne().email())
            ? BY_SOMEBODY
            : FOR_LOVED_ONE;
      }
      return about.patient() == null ? OWN : FOR_PATIENT;
    }
  }

  /// What comes next.
  enum Next {
    SEARCH(
        "Nous cherchons maintenant le professionnel qui convient le mieux. Vous recevrez un"
            + " courriel dès qu’il aura accepté la demande.",
        "We are now looking for the professional who suits best. You will receive an email as soon"
            + " as they have accepted the request."),
    DECISION(
        "Nous cherchons maintenant le professionnel qui convient le mieux. Pendant ce temps, notre"
            + " équipe vérifie à qui elle doit s’adresser pour la suite\u00a0: à vous ou à cette"
            + " personne.",
        "We are now looking for the professional who suits best. Meanwhile, our team makes sure"
            + " whom to turn to from here on: you or that person."),
    INVITATION(
        "Notre équipe a confirmé que c’est à vous qu’elle s’adressera pour la suite. Vous pouvez"
            + " suivre la demande dès maintenant.",
        "Our team has confirmed that it will turn to you from here on. You can follow the request"
            + " from now on.");

    private final String fr;
    private final String en;

    Next(String fr, String en) {
      this.fr = fr;
      this.en = en;
    }
  }

  static RequestAcknowledgement of(About about, Recipient reader, Next next) {
    return new RequestAcknowledgement(
        reader.firstName(),
        reader.address().email(),
        Opening.of(about, reader),
        next,
        Links.isMember(reader.account()));
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.REQUEST_ACKNOWLEDGED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return opening == Opening.OWN && next == Next.SEARCH
        ? Optional.of(
            Fill.of(TemplateKey.SERVICE_REQUEST_ONBOARDING)
                .with("toName", Greeting.name(firstName == null ? "" : firstName))
                .flag("isMember", isMember))
        : Optional.empty();
  }

  @Override
  public Letter fr() {
    return letter(Language.FR, opening.fr, next.fr);
  }

  @Override
  public Letter en() {
    return letter(Language.EN, opening.en, next.en);
  }

  private Letter letter(Language language, String beginning, String continuation) {
    return new Letter(
        SUBJECT.in(language),
        PREHEADER.in(language),
        SUBJECT.in(language),
        List.of(
            Greeting.in(language, firstName == null ? "" : firstName),
            new Paragraph(beginning),
            new Paragraph(continuation),
            new Paragraph((isMember ? PROFILE : ACCOUNT).in(language)),
            isMember
                ? new Button(COMPLETE.in(language), Links.PROFILE)
                : new Button(CREATE.in(language), Links.signUp(email)),
            new Support(NOT_YOU.in(language))));
  }
}
