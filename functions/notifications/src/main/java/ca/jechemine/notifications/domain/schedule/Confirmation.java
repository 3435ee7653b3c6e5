package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
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

/// 29: the client has an appointment.
record Confirmation(String firstName, Text professional, About about, GoOn goOn)
    implements MailContent {

  private static final Text SUBJECT =
      new Text("Votre rendez-vous est confirmé", "Your appointment is confirmed");
  private static final Text PREHEADER =
      new Text("Voici la date, l’heure et le lieu.", "Here are the date, the time and the place.");
  private static final Text SET =
      new Text("Votre rendez-vous avec %s est fixé.", "Your appointment with %s is set.");
  private static final Text LINK_LATER =
      new Text(
          "Vous recevrez le lien de la rencontre dès qu’il sera prêt.",
          "You will receive the meeting link as soon as it is ready.");
  private static final Text FILE =
      new Text(
          "Le fichier joint ajoute ce rendez-vous à votre calendrier.",
          "The attached file adds this appointment to your calendar.");
  private static final Text QUESTION =
      new Text(
          "Une question ou un empêchement\u00a0? Écrivez-nous à",
          "A question, or something came up? Write to us at");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.APPOINTMENT_CONFIRMED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return Optional.of(
        SessionFill.of(TemplateKey.APPOINTMENT_CONFIRMATION, about, language)
            .with("clientName", Greeting.name(firstName))
            .with("professionalName", professional.in(language))
            .flag("linkIsKnown", !isLinkToCome())
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

  private boolean isLinkToCome() {
    return about.meetingLink() == null && about.type().equals("video");
  }

  private Letter letter(Language language) {
    String with = professional.in(language);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName));
    blocks.add(new Paragraph(SET.in(language).replace("%s", with)));
    blocks.add(SessionFacts.of(about, SessionFacts.PROFESSIONAL, with, null, language));
    blocks.addAll(SessionFacts.join(about, language));
    if (isLinkToCome()) {
      blocks.add(new Paragraph(LINK_LATER.in(language)));
    }
    blocks.add(new Paragraph(FILE.in(language)));
    blocks.addAll(goOn.in(language));
    blocks.add(new Support(QUESTION.in(language)));
    return new Letter(
        SUBJECT.in(language), PREHEADER.in(language), SUBJECT.in(language), List.copyOf(blocks));
  }
}
