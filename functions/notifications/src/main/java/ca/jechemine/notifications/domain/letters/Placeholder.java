package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Text;
import java.util.Map;

/// A token as its editor sees it: what it stands for, and for what in the sample. `sample` is empty
/// where the sample has nothing for it, and `true` where something is so.
public record Placeholder(String key, Text label, Text sample) {

  private static final Map<String, Text> LABELS =
      Map.ofEntries(
          Map.entry("firstName", new Text("Prénom", "First name")),
          Map.entry("dashboardUrl", new Text("Adresse de l’espace", "Address of the space")),
          Map.entry("companyName", new Text("Nom de la plateforme", "Name of the platform")),
          Map.entry("supportEmail", new Text("Courriel du soutien", "Support email")),
          Map.entry("clientName", new Text("Client", "Client")),
          Map.entry("professionalName", new Text("Professionnel", "Professional")),
          Map.entry("appointmentDate", new Text("Date de la séance", "Date of the session")),
          Map.entry("guestName", new Text("Prénom", "First name")),
          Map.entry("appointmentType", new Text("Modalité", "Format")),
          Map.entry("appointmentTime", new Text("Heure de la séance", "Time of the session")),
          Map.entry("duration", new Text("Durée", "Duration")),
          Map.entry("meetingUrl", new Text("Lien de la rencontre", "Meeting link")),
          Map.entry("amount", new Text("Montant", "Amount")),
          Map.entry("appointmentDuration", new Text("Durée", "Duration")),
          Map.entry("location", new Text("Lieu", "Place")),
          Map.entry("meetingLinkOrLocation", new Text("Lien ou lieu", "Link or place")),
          Map.entry("price", new Text("Prix", "Price")),
          Map.entry("currency", new Text("Devise", "Currency")),
          Map.entry(
              "recipientName", new Text("Prénom du destinataire", "First name of the reader")),
          Map.entry("cancellerName", new Text("Qui a annulé", "Who cancelled")),
          Map.entry("name", new Text("Prénom", "First name")),
          Map.entry("resetLink", new Text("Lien du mot de passe", "Password link")),
          Map.entry("toName", new Text("Prénom", "First name")),
          Map.entry("referrerName", new Text("Qui recommande", "Who refers")),
          Map.entry("sessionType", new Text("Type de séance", "Kind of session")),
          Map.entry("meetingLink", new Text("Lien de la rencontre", "Meeting link")),
          Map.entry("clientLegalName", new Text("Nom légal du client", "Legal name of the client")),
          Map.entry("appointmentDateLabel", new Text("Date de la séance", "Date of the session")),
          Map.entry("depositEmail", new Text("Courriel des virements", "Email for transfers")),
          Map.entry(
              "interacReferenceCode",
              new Text("Référence du virement", "Reference of the transfer")),
          Map.entry("reminderNumber", new Text("Numéro du rappel", "Number of the reminder")),
          Map.entry(
              "isUrgent",
              new Text("Si c’est le dernier rappel", "Whether it is the last reminder")),
          Map.entry(
              "singleFactor", new Text("Si une seule étape suffit", "Whether one step is enough")),
          Map.entry(
              "isReset",
              new Text("Si le mot de passe est changé", "Whether the password is changed")),
          Map.entry(
              "paymentPendingTransfer",
              new Text("Si un virement est attendu", "Whether a transfer is awaited")),
          Map.entry("appointmentId", new Text("Numéro du rendez-vous", "Id of the appointment")),
          Map.entry("clientEmail", new Text("Courriel du client", "Email of the client")),
          Map.entry("isEmergency", new Text("Si c’est urgent", "Whether it is urgent")),
          Map.entry("reason", new Text("Raison", "Reason")),
          Map.entry(
              "isAccept",
              new Text("Si la demande reste à accepter", "Whether it is still to be accepted")),
          Map.entry("bookingFor", new Text("Pour qui", "For whom")),
          Map.entry("motifs", new Text("Motifs", "Reasons")),
          Map.entry(
              "professionalEmail",
              new Text("Courriel du professionnel", "Email of the professional")),
          Map.entry("phone", new Text("Téléphone", "Phone")),
          Map.entry("motif", new Text("Motif", "Reason")),
          Map.entry("refusalCount", new Text("Nombre de refus", "Number of refusals")),
          Map.entry("attempts", new Text("Nombre de tentatives", "Number of attempts")),
          Map.entry("sourceLabel", new Text("Provenance", "Source")),
          Map.entry("senderName", new Text("Qui écrit", "Who writes")),
          Map.entry("senderEmail", new Text("Courriel de qui écrit", "Email of who writes")),
          Map.entry("senderPhone", new Text("Téléphone de qui écrit", "Phone of who writes")),
          Map.entry("messageSubject", new Text("Objet du message", "Subject of the message")),
          Map.entry("preview", new Text("Début du message", "Beginning of the message")),
          Map.entry("daysWaiting", new Text("Attente", "Waiting")),
          Map.entry("stageLabel", new Text("Depuis quand", "Since when")),
          Map.entry("proName", new Text("Professionnel", "Professional")),
          Map.entry(
              "proNamePresent",
              new Text("Si le professionnel est connu", "Whether the professional is known")),
          Map.entry("otherParty", new Text("L’autre personne", "The other person")),
          Map.entry("byTeam", new Text("Si l’équipe l’a fait", "Whether the team did it")),
          Map.entry("prevDateTime", new Text("Date et heure d’avant", "Date and time before")),
          Map.entry("newDate", new Text("Nouvelle date", "New date")),
          Map.entry("newTime", new Text("Nouvelle heure", "New time")),
          Map.entry("type", new Text("Modalité", "Format")),
          Map.entry("whenStr", new Text("Date et heure prévues", "Date and time planned")),
          Map.entry("prevDate", new Text("Date prévue", "Date planned")),
          Map.entry("prevTime", new Text("Heure prévue", "Time planned")),
          Map.entry(
              "isMember",
              new Text("Si le destinataire a un espace", "Whether the reader has a space")),
          Map.entry(
              "linkIsKnown", new Text("Si aucun lien n’est à venir", "Whether no link is to come")),
          Map.entry(
              "validity", new Text("Durée de validité du lien", "How long the link is valid")),
          Map.entry("otherRole", new Text("Rôle de l’autre personne", "Role of the other person")),
          Map.entry("changedBy", new Text("Qui l’a fait", "Who did it")),
          Map.entry("deadline", new Text("À répondre avant", "To be answered before")),
          Map.entry("cause", new Text("Pourquoi", "Why")));

  /// That token, with these values in the sample.
  public static Placeholder of(String token, Map<String, String> fr, Map<String, String> en) {
    return new Placeholder(
        token,
        LABELS.getOrDefault(token, new Text(token, token)),
        new Text(fr.getOrDefault(token, ""), en.getOrDefault(token, "")));
  }
}
