package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Fact;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 34: a session is near, whatever else is said of it.
record GenericReminder(
    String firstName, Text professional, Instant start, @Nullable String meetingLink)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Rappel de votre rendez-vous", "A reminder of your appointment");
  private static final Text PREHEADER =
      new Text("Voici l’essentiel.", "Here is what you need to know.");
  private static final Text NEAR =
      new Text("Votre rendez-vous avec %s approche.", "Your appointment with %s is coming up.");
  private static final Text JOIN = new Text("Rejoindre la rencontre", "Join the meeting");
  private static final Text LATE =
      new Text(
          "Un imprévu\u00a0? Écrivez-nous sans tarder à",
          "Something came up? Write to us without delay at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.APPOINTMENT_REMINDER;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        Fill.of(TemplateKey.APPOINTMENT_REMINDER_GENERIC)
            .with("clientName", Greeting.name(firstName))
            .with("professionalName", professional.in(language))
            .moment("appointmentDate", "appointmentTime", start, language)
            .with("meetingLink", meetingLink));
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
    blocks.add(new Paragraph(NEAR.in(language).replace("%s", with)));
    blocks.add(
        new Facts(
            List.of(
                new Fact(SessionFacts.PROFESSIONAL.in(language), with),
                SessionFacts.when(start, language))));
    if (meetingLink != null) {
      blocks.add(new Link(JOIN.in(language), meetingLink));
    }
    blocks.add(new Support(LATE.in(language)));
    return new Letter(SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), blocks);
  }
}
