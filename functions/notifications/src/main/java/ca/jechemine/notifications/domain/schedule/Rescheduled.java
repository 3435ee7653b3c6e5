package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 30: the appointment is at another time.
record Rescheduled(
    String firstName, Reading reading, Text who, Instant before, About about, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre rendez-vous est déplacé", "Your appointment has been moved");
  private static final Text PREHEADER =
      new Text("Voici la nouvelle date.", "Here is the new date.");
  private static final Text MOVED =
      new Text("%s a déplacé votre rendez-vous.", "%s has moved your appointment.");
  private static final Text SELF =
      new Text("Votre rendez-vous est déplacé.", "Your appointment has been moved.");
  private static final Text FILE =
      new Text(
          "Le fichier joint met votre calendrier à jour.",
          "The attached file updates your calendar.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.APPOINTMENT_RESCHEDULED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return reading.isOwnDoing()
        ? Optional.empty()
        : Optional.of(
            SessionFill.of(TemplateKey.APPOINTMENT_RESCHEDULED, about, language)
                .with("recipientName", Greeting.name(firstName))
                .with("otherParty", reading.other().in(language))
                .with("otherRole", reading.role().in(language))
                .with("changedBy", who.in(language))
                .flag("isMember", goOn.first() == null)
                .flag("byTeam", who.equals(Actor.OF_TEAM))
                .with("prevDateTime", Days.withTime(before).in(language)));
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
    blocks.add(
        new Paragraph(
            reading.isOwnDoing()
                ? SELF.in(language)
                : MOVED.in(language).replace("%s", who.in(language))));
    blocks.add(
        SessionFacts.of(about, reading.role(), reading.other().in(language), before, language));
    if (reading.isClient()) {
      blocks.addAll(SessionFacts.join(about, language));
    }
    blocks.add(new Paragraph(FILE.in(language)));
    blocks.addAll(goOn.in(language));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
