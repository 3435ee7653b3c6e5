package ca.jechemine.notifications.domain.booking;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;

/// 13: the request of somebody who is not signed in was received.
///
/// The address is whatever a stranger wrote: nothing of the request that is free text is in it, and
/// nothing of why help is sought. Who is to open the account of a grown loved one is decided by an
/// administrator first; until then nobody is given the link for it.
record GuestBookingReceipt(String firstName, String email, Variant variant, About about)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Nous avons bien reçu votre demande", "We have received your request");

  private static final Text PREHEADER =
      new Text("Voici ce qui se passe maintenant.", "Here is what happens now.");

  private static final Text NEXT =
      new Text(
          "Nous cherchons maintenant le professionnel qui convient le mieux à cette demande. Vous"
              + " recevrez un courriel dès qu’il l’aura acceptée.",
          "We are now looking for the professional who suits this request best. You will receive an"
              + " email as soon as they have accepted it.");

  private static final Text NEXT_ASKED =
      new Text(
          "Nous avons transmis votre demande au professionnel que vous avez choisi. Vous recevrez"
              + " un courriel quand la date sera fixée.",
          "We have passed your request on to the professional whom you have chosen. You will"
              + " receive an email when the date is set.");

  private static final Text ACCOUNT =
      new Text(
          "En attendant, vous pouvez créer votre compte avec cette adresse courriel pour suivre"
              + " votre demande. Si vous en avez déjà un, connectez-vous simplement.",
          "In the meantime, you can create your account with this email address to follow your"
              + " request. If you already have one, simply sign in.");

  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  private static final Text NOT_YOU =
      new Text(
          "Si vous n’avez rien demandé, ou si quelque chose n’est pas juste, écrivez-nous à",
          "If you have not asked for anything, or if something is not right, write to us at");

  /// For whom it was, which says what comes next.
  private enum Variant {
    SELF(new Text("Nous avons bien reçu votre demande.", "We have received your request.")),
    LOVED_ONE_MINOR(
        new Text(
            "Nous avons bien reçu la demande que vous avez faite pour une personne mineure qui"
                + " vous est chère. C’est vous qui suivrez cette demande pour elle.",
            "We have received the request that you made for a minor who is dear to you. You will be"
                + " the one who follows this request for them.")),
    LOVED_ONE_ADULT(
        new Text(
            "Nous avons bien reçu la demande que vous avez faite pour une personne qui vous est"
                + " chère. Notre équipe vérifie d’abord à qui elle doit s’adresser pour la"
                + " suite\u00a0: à vous ou à cette personne.",
            "We have received the request that you made for somebody who is dear to you. Our team"
                + " first makes sure whom to turn to from here on: you or that person.")),
    REFERRAL(
        new Text(
            "Nous avons bien reçu la demande que vous avez faite pour un de vos patients.",
            "We have received the request that you made for one of your patients."));

    @SuppressWarnings("ImmutableEnumChecker") // Two strings.
    private final Text opening;

    Variant(Text opening) {
      this.opening = opening;
    }

    static Variant of(About about) {
      Beneficiary lovedOne = about.lovedOne();
      if (lovedOne != null) {
        return lovedOne.isMinor() ? LOVED_ONE_MINOR : LOVED_ONE_ADULT;
      }
      return about.patient() == null ? SELF : REFERRAL;
    }
  }

  static GuestBookingReceipt of(GuestBookingReceived event) {
    return new GuestBookingReceipt(
        event.requester().firstName(),
        event.requester().email(),
        Variant.of(event.about()),
        event.about());
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.BOOKING_RECEIVED;
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  private Letter letter(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(variant.opening.in(language)));
    blocks.add(new Facts(BookingFacts.of(about, language)));
    blocks.add(new Paragraph((about.professionalId() == null ? NEXT : NEXT_ASKED).in(language)));
    if (variant != Variant.LOVED_ONE_ADULT) {
      blocks.add(new Paragraph(ACCOUNT.in(language)));
      blocks.add(new Button(CREATE.in(language), "/signup/member?email=" + encoded(email)));
    }
    blocks.add(new Support(NOT_YOU.in(language)));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
