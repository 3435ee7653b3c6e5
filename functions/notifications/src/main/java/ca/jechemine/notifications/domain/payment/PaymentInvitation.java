package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 37: the session is set; how it will be paid is still to be said.
record PaymentInvitation(
    String firstName, String professional, About about, Instant start, Money price, String path)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre rendez-vous est fixé\u00a0: le paiement", "Your appointment is set: payment");
  private static final Text PREHEADER =
      new Text("Rien n’est débité avant la séance.", "Nothing is charged before the session.");
  private static final Text SET =
      new Text("Votre rendez-vous avec %s est fixé.", "Your appointment with %s is set.");
  private static final Text AFTER =
      new Text(
          "Pour le confirmer, ajoutez un mode de paiement. Vous ne payez qu’une fois que la séance"
              + " a eu lieu.",
          "To confirm it, add a payment method. You pay only once the session has taken place.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PAYMENT_INVITATION;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Pay.fill(TemplateKey.PAYMENT_INVITATION, about, professional, language)
            .with("clientName", Greeting.name(firstName))
            .with("meetingLinkOrLocation", place())
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
            new Paragraph(SET.in(language).replace("%s", professional)),
            new Facts(facts(language)),
            new Paragraph(AFTER.in(language)),
            new Button(Pay.ADD.in(language), path),
            new Support(Pay.QUESTION.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }

  private List<Fact> facts(Language language) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Pay.when(start, language));
    facts.add(Pay.fact(Pay.DURATION, Pay.minutes(about), language));
    if (place() != null) {
      facts.add(Pay.fact(Pay.PLACE, place(), language));
    }
    facts.add(Pay.fact(Pay.PRICE, price.in(language) + " " + Pay.CURRENCY, language));
    return facts;
  }

  private @Nullable String place() {
    return about.meetingLink() == null ? about.location() : about.meetingLink();
  }
}
