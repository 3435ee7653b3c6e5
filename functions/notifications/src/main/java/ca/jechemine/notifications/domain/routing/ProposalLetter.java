package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Fact;
import ca.jechemine.notifications.domain.Block.Facts;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Greeting;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.booking.BookingFacts;
import ca.jechemine.notifications.domain.digest.Gatherable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 16: a request is offered to a professional, who has `until` then to answer, or a client asks
/// them alone for a time; or, without `until`, somebody made an appointment with them: an
/// administrator when it `isEntrusted` to them.
///
/// Of whom it is about it says the initials and the motif, and neither name nor address: the rest
/// is on the page behind the button, as far as the reader may see it.
record ProposalLetter(
    @Nullable String firstName,
    @Nullable String initials,
    About about,
    @Nullable Instant until,
    boolean isEntrusted)
    implements Gatherable {

  private static final Text OFFERED =
      new Text("Une demande vous est proposée", "A request is offered to you");

  private static final Text ASKED =
      new Text("Une personne demande un rendez-vous avec vous", "Somebody asks you for a session");

  private static final Text CHOSEN =
      new Text("Une personne vous a choisi", "Somebody has chosen you");

  private static final Text ENTRUSTED =
      new Text("Une demande vous est confiée", "A request is entrusted to you");

  private static final Text BOOKED =
      new Text("Un rendez-vous est fixé avec vous", "An appointment is set with you");

  private static final Text URGENT = new Text("URGENT – ", "URGENT – ");

  private static final Text URGENT_NOTICE =
      new Text(
          "Cette demande est urgente\u00a0: merci d’y répondre dans les 12\u00a0heures.",
          "This request is urgent: please answer it within 12\u00a0hours.");

  private static final Text OFFER =
      new Text(
          "Une demande correspond à votre pratique. La première personne qui l’accepte la prend en"
              + " charge.",
          "A request matches your practice. Whoever accepts it first takes charge of it.");

  private static final Text WISH =
      new Text(
          "Une personne souhaite vous voir au moment indiqué. Il est réservé jusqu’à votre réponse,"
              + " et personne d’autre que vous n’a reçu cette demande.",
          "Somebody would like to see you at the time below. It is kept until you answer, and"
              + " nobody but you has received this request.");

  private static final Text CHOICE =
      new Text(
          "Une personne souhaite vous consulter, et personne d’autre. Il vous reste à fixer la date"
              + " avec elle.",
          "Somebody would like to see you, and nobody else. It is for you to set the date with"
              + " them.");

  private static final Text BOOKING =
      new Text(
          "Une personne a pris rendez-vous avec vous. Vous n’avez rien à confirmer.",
          "Somebody has booked an appointment with you. There is nothing to confirm.");

  private static final Text TRUST =
      new Text(
          "Notre équipe vous confie cette demande. Il vous reste à fixer la date avec la personne.",
          "Our team entrusts this request to you. It is for you to set the date with the person.");

  private static final Text PLANNED =
      new Text(
          "Notre équipe a fixé un rendez-vous avec vous. Vous n’avez rien à confirmer.",
          "Our team has set an appointment with you. There is nothing to confirm.");

  private static final Text SEE = new Text("Voir la demande", "See the request");

  @Override
  public CatalogueEvent event() {
    return CatalogueEvent.PROPOSAL_CREATED;
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return until == null || isOfClientsChoice()
        ? Optional.empty()
        : Optional.of(
            Fill.of(TemplateKey.PROFESSIONAL_NEW_REQUEST)
                .with("professionalName", Greeting.name(firstName == null ? "" : firstName))
                .with("clientName", initials)
                .with("appointmentType", BookingFacts.modality(about, language).value())
                .with("motif", String.join(", ", about.needs()))
                .with("deadline", Days.withTime(until).in(language))
                .flag("isEmergency", about.isEmergency()));
  }

  @Override
  public Letter fr() {
    return letter(Language.FR);
  }

  @Override
  public Letter en() {
    return letter(Language.EN);
  }

  /// What is urgent does not wait, and neither does what is no offer.
  @Override
  public Optional<HeldOffer> heldAs(String deliveryId) {
    return about.isEmergency() || until == null
        ? Optional.empty()
        : Optional.of(
            new HeldOffer(
                deliveryId,
                about.appointmentId(),
                about.version(),
                initials,
                about.needs(),
                about.type(),
                about.startsAt(),
                until));
  }

  private Letter letter(Language language) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Greeting.in(language, firstName == null ? "" : firstName));
    blocks.add(new Paragraph(beginning().in(language)));
    if (about.isEmergency()) {
      blocks.add(new Paragraph(URGENT_NOTICE.in(language)));
    }
    blocks.add(new Facts(facts(language)));
    blocks.add(new Button(SEE.in(language), Links.PROPOSALS));
    String title = title().in(language);
    return new Letter(
        (about.isEmergency() ? URGENT.in(language) : "") + title,
        (about.isEmergency() ? URGENT_NOTICE : beginning()).in(language),
        title,
        blocks);
  }

  private boolean isDated() {
    return about.status().equals("scheduled");
  }

  /// What is offered to several has no time yet.
  private boolean isOfClientsChoice() {
    return about.startsAt() != null;
  }

  private Text title() {
    if (until != null) {
      return isOfClientsChoice() ? ASKED : OFFERED;
    }
    if (isDated()) {
      return BOOKED;
    }
    return isEntrusted ? ENTRUSTED : CHOSEN;
  }

  private Text beginning() {
    if (until != null) {
      return isOfClientsChoice() ? WISH : OFFER;
    }
    if (isEntrusted) {
      return isDated() ? PLANNED : TRUST;
    }
    return isDated() ? BOOKING : CHOICE;
  }

  private List<Fact> facts(Language language) {
    return ProposalFacts.of(
        initials, about.needs(), about.type(), about.startsAt(), until, language);
  }
}
