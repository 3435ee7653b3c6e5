package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Support;
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

/// 35 and 36: the session is near. Three days before, it can still be called off or exchanged here;
/// two days before, it can be confirmed, and a means of payment is asked for where it lacks.
record SessionReminder(
    CatalogueEvent event,
    String firstName,
    Text professional,
    About about,
    Instant start,
    List<GoOn> goOn)
    implements MailContent {

  SessionReminder {
    goOn = List.copyOf(goOn);
  }

  private static final Text SUBJECT =
      new Text("Rappel\u00a0: votre rendez-vous du %s", "Reminder: your appointment on %s");
  private static final Text PREHEADER =
      new Text("Voici l’essentiel.", "Here is what you need to know.");
  private static final Text NEAR =
      new Text("Votre rendez-vous avec %s approche.", "Your appointment with %s is coming up.");
  private static final Text CHANGE =
      new Text(
          "Vous avez un empêchement\u00a0? Vous pouvez encore annuler ce rendez-vous, ou en"
              + " demander un autre.",
          "Something came up? You can still cancel this appointment, or ask for another one.");
  private static final Text LATE =
      new Text(
          "Un imprévu\u00a0? Écrivez-nous sans tarder à",
          "Something came up? Write to us without delay at");

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        SessionFill.of(
                event == CatalogueEvent.REMINDER_72H
                    ? TemplateKey.REMINDER_72H
                    : TemplateKey.REMINDER_48H,
                about,
                language)
            .with("clientName", Greeting.name(firstName))
            .with("professionalName", professional.in(language))
            .flag("isMember", goOn.stream().allMatch(it -> it.first() == null)));
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
    String with = professional.in(language);
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(NEAR.in(language).replace("%s", with)));
    blocks.add(SessionFacts.of(about, SessionFacts.PROFESSIONAL, with, null, language));
    blocks.addAll(SessionFacts.join(about, language));
    if (event == CatalogueEvent.REMINDER_72H) {
      blocks.add(new Paragraph(CHANGE.in(language)));
    }
    goOn.forEach(it -> blocks.addAll(it.in(language)));
    if (event != CatalogueEvent.REMINDER_72H) {
      blocks.add(new Support(LATE.in(language)));
    }
    String subject = SUBJECT.in(language).replace("%s", Days.of(start).in(language));
    return new Letter(subject, PREHEADER.in(language), subject, List.copyOf(blocks));
  }
}
