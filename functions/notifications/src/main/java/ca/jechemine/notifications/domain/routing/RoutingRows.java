package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.FreedSlotOffered;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Days;
import ca.jechemine.notifications.domain.routing.Told.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The rows of the feed. They name nobody, not even their reader, and nothing of why help is
/// sought: that stands behind their link.
final class RoutingRows {

  private RoutingRows() {}

  static Row acknowledged(About about) {
    return client(
        CatalogueEvent.REQUEST_ACKNOWLEDGED,
        about,
        new Text("Demande bien reçue", "Request received"),
        new Text(
            "Nous cherchons le professionnel qui convient le mieux à cette demande.",
            "We are looking for the professional who suits this request best."));
  }

  /// The appointment is the referrer's: the patient has no page of it.
  static Row referred(About about) {
    return new Row(
        CatalogueEvent.REFERRAL_CONFIRMATION,
        new Text("Une demande a été faite pour vous", "A request has been made for you"),
        new Text(
            "Quelqu’un vous a recommandé à nos professionnels.",
            "Somebody has referred you to our professionals."),
        about.appointmentId(),
        Links.DASHBOARD);
  }

  /// `isEntrusted` when an administrator gives it to the reader.
  static Row offered(About about, @Nullable Instant until, boolean isEntrusted) {
    Text title =
        until == null
            ? new Text("Un rendez-vous avec vous", "An appointment with you")
            : new Text("Une demande vous est proposée", "A request is offered to you");
    Text message =
        until == null
            ? isEntrusted
                ? new Text(
                    "Notre équipe vous confie une personne.", "Our team entrusts somebody to you.")
                : new Text("Une personne vous a choisi.", "Somebody has chosen you.")
            : new Text(
                "Répondez avant le " + Days.withTime(until).fr() + ".",
                "Please answer by " + Days.withTime(until).en());
    return new Row(
        CatalogueEvent.PROPOSAL_CREATED,
        about.isEmergency()
            ? new Text("Urgent\u00a0: " + lowered(title.fr()), "Urgent: " + lowered(title.en()))
            : title,
        message,
        about.appointmentId(),
        Links.PROPOSALS);
  }

  static Row taken(About about) {
    return new Row(
        CatalogueEvent.PROPOSAL_TAKEN,
        new Text("Demande déjà prise", "Request already taken"),
        new Text(
            "Un autre professionnel a accepté une demande qui vous était proposée.",
            "Another professional has accepted a request that was offered to you."),
        about.appointmentId(),
        Links.PROPOSALS);
  }

  static Row accepted(About about) {
    return client(
        CatalogueEvent.APPOINTMENT_ACCEPTED,
        about,
        new Text("Un professionnel a accepté votre demande", "A professional has accepted"),
        new Text(
            "Il communiquera avec vous pour fixer la date.",
            "They will contact you to set the date."));
  }

  static Row stillSearching(About about) {
    return client(
        CatalogueEvent.PROPOSAL_REFUSED,
        about,
        new Text("La recherche se poursuit", "The search goes on"),
        new Text(
            "Nous cherchons toujours le professionnel qui convient à votre demande.",
            "We are still looking for the professional who suits your request."));
  }

  static Row slotOffered(FreedSlotOffered event) {
    Text slot = Days.withTime(event.slot().startsAt());
    Text until = Days.withTime(event.until());
    return client(
        CatalogueEvent.SLOT_OFFERED,
        event.about(),
        new Text("Un moment s’est libéré pour vous", "A time has become free for you"),
        new Text(
            "Le " + slot.fr() + ". Il vous est réservé jusqu’au " + until.fr() + ".",
            slot.en() + " It is kept for you until " + until.en()));
  }

  static Row requested(About about) {
    return administrators(
        CatalogueEvent.ADMIN_NEW_SERVICE_REQUEST,
        about,
        about.isEmergency()
            ? new Text("Nouvelle demande urgente", "New urgent request")
            : new Text("Nouvelle demande de service", "New service request"),
        new Text(
            "Une demande vient d’arriver\u00a0; la recherche d’un professionnel commence.",
            "A request has just arrived; the search for a professional begins."));
  }

  static Row refused(About about) {
    return administrators(
        CatalogueEvent.ADMIN_PROPOSAL_REFUSED,
        about,
        new Text("Une demande a été refusée", "A request was refused"),
        new Text(
            "Un professionnel a refusé une demande qui lui était proposée.",
            "A professional has refused a request that was offered to them."));
  }

  static Row expired(About about) {
    return administrators(
        CatalogueEvent.ADMIN_PROPOSAL_REFUSED,
        about,
        new Text("Une demande est restée sans réponse", "A request was not answered"),
        new Text(
            "Aucun des professionnels à qui elle était proposée ne l’a prise à temps.",
            "None of the professionals to whom it was offered took it in time."));
  }

  static Row alerted(About about, AdminAlert alert) {
    return administrators(alert.event(), about, alert.subject(), alert.summary());
  }

  private static Row client(CatalogueEvent event, About about, Text title, Text message) {
    return new Row(
        event, title, message, about.appointmentId(), Links.appointment(about.appointmentId()));
  }

  private static Row administrators(CatalogueEvent event, About about, Text title, Text message) {
    return new Row(event, title, message, about.appointmentId(), Links.REQUESTS);
  }

  private static String lowered(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
