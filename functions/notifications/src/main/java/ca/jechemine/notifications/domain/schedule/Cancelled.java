package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 31 and 32: the appointment is called off.
record Cancelled(
    CatalogueEvent event, String firstName, Reading reading, Text who, About about, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre rendez-vous est annulé", "Your appointment is cancelled");
  private static final Text PREHEADER = new Text("Il n’aura pas lieu.", "It will not take place.");
  private static final Text CANCELLED =
      new Text(
          "%s a annulé le rendez-vous suivant\u00a0:",
          "%s has cancelled the following appointment:");
  private static final Text SELF =
      new Text(
          "Le rendez-vous suivant est annulé\u00a0:", "The following appointment is cancelled:");
  private static final Text FILE =
      new Text(
          "Le fichier joint le retire de votre calendrier.",
          "The attached file removes it from your calendar.");
  private static final Text QUESTION =
      new Text("Une question\u00a0? Écrivez-nous à", "A question? Write to us at");

  @Override
  public Optional<Fill> fill(Language language) {
    TemplateKey key =
        event == CatalogueEvent.APPOINTMENT_CANCELLED
            ? TemplateKey.CANCELLATION_NOTICE
            : TemplateKey.APPOINTMENT_CHANGE_CANCELLED;
    return reading.isOwnDoing() || about.startsAt() == null
        ? Optional.empty()
        : Optional.of(
            SessionFill.of(key, about, language)
                .with("recipientName", Greeting.name(firstName))
                .with("otherParty", reading.other().in(language))
                .with("otherRole", reading.role().in(language))
                .with("cancellerName", who.in(language))
                .flag("isMember", goOn.first() == null)
                .flag("byTeam", who.equals(Actor.OF_TEAM))
                .with("whenStr", SessionFacts.when(about.startsAt(), language).value()));
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
                : CANCELLED.in(language).replace("%s", who.in(language))));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(reading.role().in(language), reading.other().in(language)));
    if (about.startsAt() != null) {
      facts.add(SessionFacts.when(about.startsAt(), language));
    }
    blocks.add(new Facts(facts));
    blocks.add(new Paragraph(FILE.in(language)));
    blocks.addAll(goOn.in(language));
    blocks.add(new Support(QUESTION.in(language)));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
