package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Address;
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
import org.jspecify.annotations.Nullable;

/// 17, 21, 22, and that a person is asked to decide: what administrators are told of a request.
/// `client` is whoever asked, null while their account is not known here; `facts` are further ones.
record AdminAlert(
    CatalogueEvent event,
    Text subject,
    Text summary,
    About about,
    @Nullable Address client,
    List<Known> facts)
    implements MailContent {

  private static final Text CLIENT = new Text("Client", "Client");
  private static final Text EMAIL = new Text("Courriel", "Email");
  private static final Text FOR = new Text("Pour", "For");
  private static final Text MOTIFS = new Text("Motifs", "Reasons");
  private static final Text URGENT = new Text("Urgence", "Urgent");
  private static final Text REFUSALS = new Text("Refus", "Refusals");
  private static final Text ATTEMPTS = new Text("Tentatives", "Attempts");
  private static final Text CAUSE = new Text("Cause", "Cause");
  private static final Text APPOINTMENT = new Text("Rendez-vous", "Appointment");
  private static final Text YES = new Text("Oui", "Yes");
  private static final Text SEE = new Text("Voir les demandes", "See the requests");

  AdminAlert {
    facts = List.copyOf(facts);
  }

  /// Something known of the request.
  record Known(Text label, Text value) {

    static Known of(Text label, String value) {
      return new Known(label, new Text(value, value));
    }
  }

  /// 17.
  static AdminAlert requested(About about, @Nullable Address client) {
    return new AdminAlert(
        CatalogueEvent.ADMIN_NEW_SERVICE_REQUEST,
        about.isEmergency()
            ? new Text("Nouvelle demande URGENTE", "New URGENT request")
            : new Text("Nouvelle demande de service", "New service request"),
        new Text(
            "Une demande vient d’arriver\u00a0; la recherche d’un professionnel commence.",
            "A request has just arrived; the search for a professional begins."),
        about,
        client,
        List.of(new Known(FOR, whom(about))));
  }

  /// 21, of a search that ended without anybody.
  static AdminAlert pooled(RequestPooled event, @Nullable Address client) {
    return new AdminAlert(
        CatalogueEvent.ADMIN_MOVED_TO_GENERAL,
        new Text("Une demande est ouverte à tous", "A request is open to everybody"),
        cause(event.cause()),
        event.about(),
        client,
        List.of(
            Known.of(REFUSALS, Integer.toString(event.refusals())),
            Known.of(ATTEMPTS, Integer.toString(event.attempts()))));
  }

  /// 21, of what a professional gave back and an administrator takes each step of.
  static AdminAlert released(About about, @Nullable Address client) {
    return new AdminAlert(
        CatalogueEvent.ADMIN_MOVED_TO_GENERAL,
        new Text("Une demande attend votre décision", "A request waits for your decision"),
        new Text(
            "Le professionnel l’a remise avant d’en fixer la date. C’est à vous d’en décider la"
                + " suite.",
            "The professional has given it back before its date was set. What comes next is for you"
                + " to decide."),
        about,
        client,
        List.of());
  }

  /// 22.
  static AdminAlert failed(About about, @Nullable Address client) {
    return new AdminAlert(
        CatalogueEvent.ADMIN_MATCHING_PROBLEM,
        new Text("Le jumelage d’une demande échoue", "Matching a request fails"),
        new Text(
            "La demande attend toujours un professionnel\u00a0: proposez-la vous-même.",
            "The request is still waiting for a professional: please offer it yourself."),
        about,
        client,
        List.of(
            new Known(
                CAUSE,
                new Text(
                    "Le jumelage automatique a échoué à plusieurs reprises.",
                    "Automatic matching has failed several times."))));
  }

  /// The client wants a person to decide. What they have to say of it is read where it is kept.
  static AdminAlert review(About about, @Nullable Address client) {
    return new AdminAlert(
        CatalogueEvent.ADMIN_HUMAN_REVIEW,
        new Text("Une révision humaine est demandée", "A human review is requested"),
        new Text(
            "Le client demande qu’une personne examine le choix des professionnels. La recherche"
                + " automatique est arrêtée\u00a0: la suite vous revient.",
            "The client asks a person to look at how professionals are chosen. The automatic search"
                + " has stopped: what comes next is for you."),
        about,
        client,
        List.of());
  }

  private static Text cause(String code) {
    return switch (code) {
      case "RELEASED" ->
          new Text(
              "Le professionnel l’a remise avant d’en fixer la date\u00a0: tous les professionnels"
                  + " la voient maintenant.",
              "The professional has given it back before its date was set: every professional sees"
                  + " it now.");
      case "NO_MATCH" ->
          new Text(
              "Aucun professionnel ne lui convient assez\u00a0: tous la voient maintenant.",
              "No professional suits it well enough: every professional sees it now.");
      default ->
          new Text(
              "Personne de ceux à qui elle était proposée ne l’a prise\u00a0: tous les"
                  + " professionnels la voient maintenant.",
              "Nobody to whom it was offered has taken it: every professional sees it now.");
    };
  }

  private static Text whom(About about) {
    if (about.lovedOne() != null) {
      String name = about.lovedOne().firstName() + " " + about.lovedOne().lastName();
      return new Text("un proche, " + name, "a loved one, " + name);
    }
    if (about.patient() != null) {
      String name = about.patient().firstName() + " " + about.patient().lastName();
      return new Text("un patient, " + name, "a patient, " + name);
    }
    return new Text("soi-même", "themselves");
  }

  @Override
  public Optional<Fill> fill(Language language) {
    return template()
        .map(it ->
            Fill.of(it)
                .with("clientName", client == null ? null : client.name())
                .with("clientEmail", client == null || !client.hasMailbox() ? null : client.email())
                .with("motif", String.join(", ", about.needs()))
                .with("motifs", String.join(", ", about.needs()))
                .with("bookingFor", known(FOR, language))
                .with("refusalCount", known(REFUSALS, language))
                .with("attempts", known(ATTEMPTS, language))
                .with("cause", summary.in(language))
                .with("appointmentId", about.appointmentId())
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

  /// Of what is given back only what administrators take each step of is returned to them.
  private Optional<TemplateKey> template() {
    return switch (event) {
      case ADMIN_NEW_SERVICE_REQUEST -> Optional.of(TemplateKey.ADMIN_NEW_SERVICE_REQUEST);
      case ADMIN_MOVED_TO_GENERAL ->
          Optional.of(
              facts.isEmpty()
                  ? TemplateKey.ADMIN_REQUEST_RETURNED_TO_QUEUE
                  : TemplateKey.ADMIN_APPOINTMENT_MOVED_TO_GENERAL);
      default -> Optional.empty();
    };
  }

  private @Nullable String known(Text label, Language language) {
    return facts.stream()
        .filter(it -> it.label().equals(label))
        .map(it -> it.value().in(language))
        .findFirst()
        .orElse(null);
  }

  private Letter letter(Language language) {
    return new Letter(
        subject.in(language),
        summary.in(language),
        subject.in(language),
        List.of(
            new Paragraph(summary.in(language)),
            new Facts(lines(language)),
            new Button(SEE.in(language), Links.REQUESTS)));
  }

  private List<Fact> lines(Language language) {
    List<Fact> lines = new ArrayList<>();
    if (client != null) {
      if (client.name() != null && !client.name().isBlank()) {
        lines.add(new Fact(CLIENT.in(language), client.name()));
      }
      if (client.hasMailbox()) {
        lines.add(new Fact(EMAIL.in(language), client.email()));
      }
    }
    if (!about.needs().isEmpty()) {
      lines.add(new Fact(MOTIFS.in(language), String.join(", ", about.needs())));
    }
    facts.forEach(it -> lines.add(new Fact(it.label().in(language), it.value().in(language))));
    if (about.isEmergency()) {
      lines.add(new Fact(URGENT.in(language), YES.in(language)));
    }
    lines.add(new Fact(APPOINTMENT.in(language), about.appointmentId()));
    return lines;
  }
}
