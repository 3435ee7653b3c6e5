package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 26 and 28: administrators are told of a request that was taken and has no date.
record UndatedAlert(
    CatalogueEvent event,
    String client,
    String email,
    String professional,
    String motif,
    String appointmentId)
    implements MailContent {

  private static final Text SUBJECT =
      new Text(
          "Demande acceptée sans rendez-vous depuis 7 jours",
          "Accepted request without an appointment for 7 days");
  private static final Text URGENT =
      new Text(
          "Demande urgente sans rendez-vous depuis 12 heures",
          "Urgent request without an appointment for 12 hours");
  private static final Text INTRODUCTION =
      new Text(
          "Un professionnel a accepté cette demande, mais aucun premier rendez-vous n’est fixé. La"
              + " demande lui reste attribuée.",
          "A professional has accepted this request, but no first appointment has been set. The"
              + " request is still theirs.");
  private static final Text EMAIL = new Text("Courriel", "Email");
  private static final Text MOTIF = new Text("Motif", "Reason");
  private static final Text WAITING = new Text("Attente", "Waiting");
  private static final Text DAYS = new Text("7 jours", "7 days");
  private static final Text HOURS = new Text("12 heures", "12 hours");
  private static final Text ID = new Text("Demande", "Request");
  private static final Text SEE = new Text("Voir les demandes", "See the requests");

  @Override
  public Optional<Fill> fill(Language language) {
    boolean isUrgent = event == CatalogueEvent.ADMIN_URGENT_SLA_BREACH;
    String waiting = (isUrgent ? HOURS : DAYS).in(language);
    return Optional.of(
        Fill.of(
                isUrgent
                    ? TemplateKey.ADMIN_EMERGENCY_SLA_BREACH
                    : TemplateKey.ADMIN_UNSCHEDULED_MATCH_ESCALATION)
            .with("clientName", client)
            .with("clientEmail", email)
            .with("professionalName", professional)
            .with("proName", professional)
            .flag("proNamePresent", !professional.isBlank())
            .with("motif", motif)
            .with("daysWaiting", waiting)
            .with("stageLabel", waiting)
            .with("appointmentId", appointmentId));
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
    boolean isUrgent = event == CatalogueEvent.ADMIN_URGENT_SLA_BREACH;
    String subject = (isUrgent ? URGENT : SUBJECT).in(language);
    blocks.add(new Paragraph(INTRODUCTION.in(language)));
    blocks.add(
        new Facts(
            List.of(
                new Fact(SessionFacts.CLIENT.in(language), client),
                new Fact(EMAIL.in(language), email),
                new Fact(SessionFacts.PROFESSIONAL.in(language), professional),
                new Fact(MOTIF.in(language), motif),
                new Fact(WAITING.in(language), (isUrgent ? HOURS : DAYS).in(language)),
                new Fact(ID.in(language), appointmentId))));
    blocks.add(new Button(SEE.in(language), Pages.REQUESTS));
    return new Letter(subject, INTRODUCTION.in(language), subject, List.copyOf(blocks));
  }
}
