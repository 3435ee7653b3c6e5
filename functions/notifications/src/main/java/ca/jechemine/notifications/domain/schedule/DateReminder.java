package ca.jechemine.notifications.domain.schedule;

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

/// 25 and 27: the professional has taken a request and has not set a date.
record DateReminder(CatalogueEvent event, String firstName, Text client) implements MailContent {

  private static final Text SUBJECT =
      new Text("Une date reste à fixer", "A date is still to be set");
  private static final Text URGENT =
      new Text(
          "Demande urgente\u00a0: une date reste à fixer",
          "Urgent request: a date is still to be set");
  private static final Text PREHEADER =
      new Text("Un client attend de vos nouvelles.", "A client is waiting to hear from you.");
  private static final Text WAITS =
      new Text(
          "Il y a trois jours, vous avez accepté la demande de %s. Aucun premier rendez-vous n’est"
              + " encore fixé.",
          "Three days ago, you accepted the request of %s. No first appointment has been set yet.");
  private static final Text WAITS_URGENTLY =
      new Text(
          "Il y a plus de douze heures, vous avez accepté la demande urgente de %s. Aucun premier"
              + " rendez-vous n’est encore fixé\u00a0: notre équipe en est aussi avisée.",
          "More than twelve hours ago, you accepted the urgent request of %s. No first appointment"
              + " has been set yet: our team has been told as well.");
  private static final Text PLEASE =
      new Text(
          "Communiquez avec votre client et fixez une date dès que possible. Si vous ne pouvez pas"
              + " vous en charger, libérez la demande\u00a0: nous chercherons quelqu’un d’autre.",
          "Please contact your client and set a date as soon as possible. If you cannot take it on,"
              + " give the request back: we will look for somebody else.");

  @Override
  public Optional<Fill> fill(Language language) {
    boolean isUrgent = event == CatalogueEvent.URGENT_SLA;
    String reader = Greeting.name(firstName);
    return Optional.of(
        Fill.of(isUrgent ? TemplateKey.EMERGENCY_PRO_SLA : TemplateKey.UNSCHEDULED_MATCH_REMINDER)
            .with("name", reader)
            .with("professionalName", reader)
            .with("clientName", client.in(language))
            .flag("isAccept", false));
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
    boolean isUrgent = event == CatalogueEvent.URGENT_SLA;
    String subject = (isUrgent ? URGENT : SUBJECT).in(language);
    blocks.add(Greeting.in(language, firstName));
    blocks.add(
        new Paragraph(
            (isUrgent ? WAITS_URGENTLY : WAITS).in(language).replace("%s", client.in(language))));
    blocks.add(new Paragraph(PLEASE.in(language)));
    blocks.addAll(GoOn.toRequests().in(language));
    return new Letter(subject, PREHEADER.in(language), subject, List.copyOf(blocks));
  }
}
