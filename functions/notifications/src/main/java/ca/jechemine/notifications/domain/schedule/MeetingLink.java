package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 33: the link of the session is known.
record MeetingLink(String firstName, Text professional, About about, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT = new Text("Le lien de votre rencontre", "Your meeting link");
  private static final Text PREHEADER =
      new Text(
          "Gardez ce courriel\u00a0: vous en aurez besoin le moment venu.",
          "Keep this email: you will need it when the time comes.");
  private static final Text READY =
      new Text(
          "Le lien de votre rencontre avec %s est prêt. Ouvrez-le quelques minutes avant l’heure.",
          "The link for your meeting with %s is ready. Open it a few minutes ahead of time.");
  private static final Text FILE =
      new Text(
          "Le fichier joint l’ajoute à votre calendrier.",
          "The attached file adds it to your calendar.");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.MEETING_LINK;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        SessionFill.of(TemplateKey.MEETING_LINK_READY, about, language)
            .with("guestName", Greeting.name(firstName))
            .with("professionalName", professional.in(language))
            .flag("isMember", goOn.first() == null));
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
    blocks.add(new Paragraph(READY.in(language).replace("%s", with)));
    blocks.add(SessionFacts.of(about, SessionFacts.PROFESSIONAL, with, null, language));
    blocks.addAll(SessionFacts.join(about, language));
    blocks.add(new Paragraph(FILE.in(language)));
    blocks.addAll(goOn.in(language));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
