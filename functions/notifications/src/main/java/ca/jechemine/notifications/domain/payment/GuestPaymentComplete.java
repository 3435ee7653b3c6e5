package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Link;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 39: somebody without a space here has paid.
record GuestPaymentComplete(
    String firstName, String professional, About about, Instant start, Money price)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre paiement est reçu", "We have received your payment");
  private static final Text PREHEADER =
      new Text(
          "Merci. Voici ce qu’il faut savoir de votre séance.",
          "Thank you. Here is what to know about your session.");
  private static final Text PAID =
      new Text(
          "Nous avons bien reçu votre paiement, merci.",
          "We have received your payment, thank you.");
  private static final Text JOIN = new Text("Rejoindre la rencontre", "Join the meeting");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.GUEST_PAYMENT_COMPLETE;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Pay.fill(TemplateKey.GUEST_PAYMENT_COMPLETE, about, professional, language)
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
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(PAID.in(language)));
    blocks.add(
        new Facts(
            List.of(
                Pay.fact(Pay.SESSION, BookingFacts.type(about, language).value(), language),
                BookingFacts.modality(about, language),
                Pay.fact(Pay.PROFESSIONAL, professional, language),
                Pay.when(start, language),
                Pay.fact(Pay.DURATION, Pay.minutes(about), language),
                Pay.fact(Pay.PAID, price.in(language) + " " + Pay.CURRENCY, language))));
    if (about.meetingLink() != null) {
      blocks.add(new Link(JOIN.in(language), about.meetingLink()));
    }
    blocks.add(new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
