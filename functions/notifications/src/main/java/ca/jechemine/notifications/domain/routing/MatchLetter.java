package ca.jechemine.notifications.domain.routing;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 18: a professional took the request. Members may add a means of payment; whoever has no account
/// yet is asked to open it.
record MatchLetter(
    @Nullable String firstName, String email, @Nullable String professional, boolean isMember)
    implements MailContent {

  private static final Text SUBJECT =
      new Text(
          "Un professionnel a accepté votre demande", "A professional has accepted your request");

  private static final Text PREHEADER =
      new Text("La suite, en quelques mots.", "What comes next, in a few words.");

  private static final Text SOMEBODY = new Text("Un professionnel", "A professional");

  private static final Text ACCEPTED =
      new Text(
          "%s a accepté votre demande et communiquera avec vous pour fixer la date de la première"
              + " rencontre.",
          "%s has accepted your request and will contact you to set the date of the first"
              + " meeting.");

  private static final Text PROFILE =
      new Text(
          "D’ici là, prenez un moment pour compléter votre profil.",
          "Until then, please take a moment to complete your profile.");

  private static final Text COMPLETE = new Text("Compléter mon profil", "Complete my profile");

  private static final Text PAYMENT =
      new Text(
          "Si vous le souhaitez, vous pouvez aussi ajouter dès maintenant un mode de paiement. Rien"
              + " n’est débité avant la séance.",
          "If you wish, you can also add a payment method now. Nothing is charged before the"
              + " session.");

  private static final Text ADD = new Text("Ajouter un mode de paiement", "Add a payment method");

  private static final Text ACCOUNT =
      new Text(
          "D’ici là, créez votre compte avec cette adresse courriel\u00a0: vous y trouverez la date"
              + " et tout ce qui concerne vos rencontres.",
          "Until then, create your account with this email address: you will find the date and"
              + " everything about your meetings there.");

  private static final Text CREATE = new Text("Créer mon compte", "Create my account");

  private static final Text QUESTIONS =
      new Text("Une question\u00a0? Écrivez-nous à", "Any questions? Write to us at");

  static MatchLetter of(Recipient reader, @Nullable String professional) {
    return new MatchLetter(
        reader.firstName(),
        reader.address().email(),
        professional,
        Links.isMember(reader.account()));
  }

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.APPOINTMENT_ACCEPTED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.JUMELAGE_SUCCESS)
            .with("clientName", Greeting.name(firstName == null ? "" : firstName))
            .with("professionalName", professional)
            .flag("isMember", isMember));
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
    String who = professional == null ? SOMEBODY.in(language) : professional;
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName == null ? "" : firstName));
    blocks.add(new Paragraph(ACCEPTED.in(language).replace("%s", who)));
    if (isMember) {
      blocks.add(new Paragraph(PROFILE.in(language)));
      blocks.add(new Button(COMPLETE.in(language), Links.PROFILE));
      blocks.add(new Paragraph(PAYMENT.in(language)));
      blocks.add(new Button(ADD.in(language), Links.paymentMethod(language)));
    } else {
      blocks.add(new Paragraph(ACCOUNT.in(language)));
      blocks.add(new Button(CREATE.in(language), Links.signUp(email)));
    }
    blocks.add(new Support(QUESTIONS.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
