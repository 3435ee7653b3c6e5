package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// 38: the same to somebody without a space here, who pays by a link of their own.
record GuestPaymentInvitation(
    String firstName, String professional, About about, Instant start, Money price, String path)
    implements MailContent {

  private static final Text SUBJECT =
      new Text(
          "Votre rendez-vous est fixé\u00a0: choisissez comment payer",
          "Your appointment is set: choose how to pay");
  private static final Text PREHEADER =
      new Text("Rien n’est débité avant la séance.", "Nothing is charged before the session.");
  private static final Text SET =
      new Text(
          "Votre rendez-vous est fixé. En voici l’essentiel.",
          "Your appointment is set. Here is what you need to know.");
  private static final Text AFTER =
      new Text(
          "Le lien ci-dessous, qui est à vous seul, vous permet d’ajouter un mode de paiement. Vous"
              + " ne payez qu’une fois que la séance a eu lieu.",
          "The link below, which is yours alone, lets you add a payment method. You pay only once"
              + " the session has taken place.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.GUEST_PAYMENT_INVITATION;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Pay.fill(TemplateKey.GUEST_PAYMENT_CONFIRMATION, about, professional, language)
            .with("guestName", Greeting.name(firstName))
            .with("price", price.in(language)));
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
    List<Block> blocks =
        List.of(
            Greeting.in(language, firstName),
            new Paragraph(SET.in(language)),
            new Facts(
                List.of(
                    Pay.fact(Pay.SESSION, BookingFacts.type(about, language).value(), language),
                    BookingFacts.modality(about, language),
                    Pay.fact(Pay.PROFESSIONAL, professional, language),
                    Pay.when(start, language),
                    Pay.fact(Pay.DURATION, Pay.minutes(about), language),
                    Pay.fact(Pay.PRICE, price.in(language) + " " + Pay.CURRENCY, language))),
            new Paragraph(AFTER.in(language)),
            new Button(Pay.ADD.in(language), path),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
