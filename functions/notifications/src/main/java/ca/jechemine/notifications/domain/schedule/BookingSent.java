package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.ArrayList;
import java.util.List;

/// 29, before there is a date: the client asked a professional directly, who is yet to set it.
record BookingSent(String firstName, Text professional, About about, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre demande de rendez-vous est transmise", "Your appointment request was sent");
  private static final Text PREHEADER =
      new Text("Voici ce qui se passe maintenant.", "Here is what happens now.");
  private static final Text SENT =
      new Text(
          "Nous avons transmis votre demande de rendez-vous à %s. La date n’est pas encore"
              + " fixée\u00a0: vous recevrez un courriel dès qu’elle le sera.",
          "We have passed your appointment request on to %s. The date is not set yet: you will"
              + " receive an email as soon as it is.");
  private static final Text WISHED =
      new Text("Voici ce que vous avez demandé.", "Here is what you asked for.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.APPOINTMENT_CONFIRMED;
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
    String with = professional.in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(SENT.in(language).replace("%s", with)));
    blocks.add(new Paragraph(WISHED.in(language)));
    blocks.add(SessionFacts.of(about, SessionFacts.PROFESSIONAL, with, null, language));
    blocks.addAll(goOn.in(language));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
