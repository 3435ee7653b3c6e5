package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.TemplateKey;

/// What a template is called, and when its letter is sent.
public record Definition(Text label, Text description) {

  /// That of a template.
  public static Definition of(TemplateKey key) {
    return switch (key) {
      case WELCOME_CLIENT ->
          of(
              "Bienvenue, client",
              "Welcome, client",
              "Le compte d’un client est prêt.",
              "A client’s account is ready.");
      case WELCOME_PROFESSIONAL ->
          of(
              "Profil complet",
              "Profile complete",
              "Un professionnel a rempli son profil.",
              "A professional has completed their profile.");
      case JUMELAGE_SUCCESS ->
          of(
              "Demande acceptée",
              "Request accepted",
              "Un professionnel a accepté la demande d’un client.",
              "A professional has accepted a client’s request.");
      case REMINDER_72H ->
          of(
              "Rappel, trois jours avant",
              "Reminder, three days before",
              "Rappelle au client sa séance, qu’il peut encore annuler.",
              "Reminds the client of a session that they can still cancel.");
      case REMINDER_48H ->
          of(
              "Rappel, deux jours avant",
              "Reminder, two days before",
              "Rappelle au client sa séance, à confirmer.",
              "Reminds the client of a session, to be confirmed.");
      case MEETING_LINK_READY ->
          of(
              "Lien de la rencontre",
              "Meeting link",
              "Le lien d’une séance est prêt.",
              "The link of a session is ready.");
      case PAYMENT_FAILED ->
          of(
              "Paiement échoué",
              "Payment failed",
              "Le paiement d’une séance n’a pas pu être effectué.",
              "The payment of a session did not go through.");
      case APPOINTMENT_CONFIRMATION ->
          of(
              "Rendez-vous confirmé",
              "Appointment confirmed",
              "La date d’une séance est fixée.",
              "The date of a session is set.");
      case PAYMENT_INVITATION ->
          of(
              "Invitation à payer",
              "Payment invitation",
              "La séance d’un client est fixée\u00a0: comment la payer.",
              "A client’s session is set: how to pay for it.");
      case CANCELLATION_NOTICE ->
          of(
              "Rendez-vous annulé",
              "Appointment cancelled",
              "L’autre personne a annulé la séance.",
              "The other person has cancelled the session.");
      case REFUND_CONFIRMATION ->
          of("Remboursement", "Refund", "Un montant est remboursé.", "An amount is refunded.");
      case PASSWORD_RESET ->
          of(
              "Nouveau mot de passe",
              "New password",
              "Le lien demandé pour changer de mot de passe.",
              "The link that was asked for to change a password.");
      case SERVICE_REQUEST_ONBOARDING ->
          of(
              "Demande reçue",
              "Request received",
              "La demande qu’un client a faite pour lui-même est reçue.",
              "The request that a client made for themselves was received.");
      case REFERRAL_NEW_PATIENT ->
          of(
              "Recommandation, nouvelle personne",
              "Referral, new person",
              "Quelqu’un a recommandé une personne qui n’a pas de compte.",
              "Somebody has referred a person without an account.");
      case REFERRAL_EXISTING_MEMBER ->
          of(
              "Recommandation, membre",
              "Referral, member",
              "Quelqu’un a recommandé une personne qui a un compte.",
              "Somebody has referred a person with an account.");
      case GUEST_PAYMENT_CONFIRMATION ->
          of(
              "Invitation à payer, sans compte",
              "Payment invitation, without an account",
              "La séance d’une personne sans compte est fixée\u00a0: comment la payer.",
              "The session of a person without an account is set: how to pay for it.");
      case GUEST_PAYMENT_COMPLETE ->
          of(
              "Paiement reçu, sans compte",
              "Payment received, without an account",
              "Une personne sans compte a payé sa séance.",
              "A person without an account has paid for their session.");
      case APPOINTMENT_REMINDER_GENERIC ->
          of(
              "Rappel général",
              "General reminder",
              "Rappelle une séance, sans plus.",
              "Reminds of a session, and no more.");
      case UNSCHEDULED_MATCH_REMINDER ->
          of(
              "Date à fixer",
              "Date to be set",
              "Trois jours après avoir accepté, le professionnel n’a fixé aucune date.",
              "Three days after accepting, the professional has not set a date.");
      case INTERAC_INSTRUCTIONS ->
          of(
              "Virement Interac",
              "Interac transfer",
              "Comment payer par virement.",
              "How to pay by transfer.");
      case INTERAC_REMINDER ->
          of(
              "Rappel de virement",
              "Transfer reminder",
              "Un virement se fait attendre.",
              "A transfer is still awaited.");
      case ACCOUNT_VERIFICATION ->
          of(
              "Confirmation de l’adresse",
              "Address confirmation",
              "Le lien qui confirme l’adresse d’un nouveau compte.",
              "The link that confirms the address of a new account.");
      case PASSWORD_SETUP ->
          of(
              "Premier mot de passe",
              "First password",
              "Le lien pour choisir un premier mot de passe.",
              "The link to choose a first password.");
      case FISCAL_RECEIPT ->
          of(
              "Reçu",
              "Receipt",
              "Accompagne le reçu d’une séance.",
              "Comes with the receipt of a session.");
      case POST_MEETING_PAYMENT ->
          of(
              "Séance à payer",
              "Session to be paid",
              "Une séance a eu lieu et reste à payer.",
              "A session took place and is still to be paid.");
      case RESEND_INVITATION ->
          of(
              "Invitation",
              "Invitation",
              "Rappelle à une personne le compte qui l’attend.",
              "Reminds a person of the account that is waiting for them.");
      case APPOINTMENT_TAKEN ->
          of(
              "Demande prise",
              "Request taken",
              "Un autre professionnel a pris la demande.",
              "Another professional has taken the request.");
      case PAYMENT_GUARANTEE_DAY1 ->
          of(
              "Mode de paiement, premier rappel",
              "Payment method, first reminder",
              "Un jour après, aucun mode de paiement n’est enregistré.",
              "After a day, no payment method has been saved.");
      case PAYMENT_GUARANTEE_DAY2 ->
          of(
              "Mode de paiement, second rappel",
              "Payment method, second reminder",
              "Deux jours après, aucun mode de paiement n’est enregistré.",
              "After two days, no payment method has been saved.");
      case PAYMENT_GUARANTEE_48H_CLIENT ->
          of(
              "Mode de paiement, séance proche",
              "Payment method, session near",
              "La séance approche sans mode de paiement\u00a0: au client.",
              "The session is near without a payment method: to the client.");
      case PAYMENT_GUARANTEE_48H_PRO ->
          of(
              "Séance sans mode de paiement",
              "Session without a payment method",
              "La séance approche sans mode de paiement\u00a0: au professionnel.",
              "The session is near without a payment method: to the professional.");
      case PROFESSIONAL_NEW_REQUEST ->
          of(
              "Demande proposée",
              "Request offered",
              "Une demande est proposée à plusieurs professionnels.",
              "A request is offered to several professionals.");
      case PROFESSIONAL_APPROVAL ->
          of(
              "Professionnel approuvé",
              "Professional approved",
              "Un professionnel est approuvé.",
              "A professional is approved.");
      case PROFESSIONAL_REJECTION ->
          of(
              "Professionnel refusé",
              "Professional refused",
              "Un professionnel est refusé, peut-être avec une raison.",
              "A professional is refused, perhaps with a reason.");
      case EMERGENCY_PRO_SLA ->
          of(
              "Demande urgente sans date",
              "Urgent request without a date",
              "Douze heures après avoir accepté, le professionnel n’a fixé aucune date.",
              "Twelve hours after accepting, the professional has not set a date.");
      case ADMIN_INTERAC_TRUST_REQUEST ->
          of(
              "Équipe\u00a0: paiement par virement",
              "Team: payment by transfer",
              "Un client demande à payer par virement.",
              "A client asks to pay by transfer.");
      case ADMIN_NO_PAYMENT_BEFORE_MEETING ->
          of(
              "Équipe\u00a0: aucun mode de paiement",
              "Team: no payment method",
              "Une séance n’est pas payée et rien ne la garantit.",
              "A session is not paid, and nothing vouches for it.");
      case ADMIN_NEW_SERVICE_REQUEST ->
          of(
              "Équipe\u00a0: nouvelle demande",
              "Team: new request",
              "Une demande vient d’arriver.",
              "A request has just arrived.");
      case ADMIN_NEW_PROFESSIONAL_SIGNUP ->
          of(
              "Équipe\u00a0: inscription à approuver",
              "Team: sign-up to approve",
              "Un professionnel s’est inscrit.",
              "A professional has signed up.");
      case ADMIN_APPOINTMENT_MOVED_TO_GENERAL ->
          of(
              "Équipe\u00a0: demande ouverte à tous",
              "Team: request open to everybody",
              "La recherche a pris fin sans personne.",
              "The search has ended without anybody.");
      case ADMIN_REQUEST_RETURNED_TO_QUEUE ->
          of(
              "Équipe\u00a0: demande remise",
              "Team: request given back",
              "Un professionnel a remis une demande que l’équipe attribue.",
              "A professional has given back a request that the team assigns.");
      case ADMIN_NEW_EXTERNAL_MESSAGE ->
          of(
              "Équipe\u00a0: message reçu",
              "Team: message received",
              "Quelqu’un de l’extérieur a écrit.",
              "Somebody from outside has written.");
      case ADMIN_UNSCHEDULED_MATCH_ESCALATION ->
          of(
              "Équipe\u00a0: demande sans date",
              "Team: request without a date",
              "Sept jours après avoir été acceptée, une demande est sans date.",
              "Seven days after it was accepted, a request has no date.");
      case ADMIN_EMERGENCY_SLA_BREACH ->
          of(
              "Équipe\u00a0: urgence sans date",
              "Team: urgency without a date",
              "Douze heures après avoir été acceptée, une urgence est sans date.",
              "Twelve hours after it was accepted, an urgent request has no date.");
      case APPOINTMENT_RESCHEDULED ->
          of(
              "Rendez-vous déplacé",
              "Appointment moved",
              "La séance est à un autre moment.",
              "The session is at another time.");
      case APPOINTMENT_CHANGE_CANCELLED ->
          of(
              "Rendez-vous annulé par l’équipe",
              "Appointment cancelled by the team",
              "L’équipe a annulé la séance.",
              "The team has cancelled the session.");
    };
  }

  private static Definition of(String fr, String en, String descriptionFr, String descriptionEn) {
    return new Definition(new Text(fr, en), new Text(descriptionFr, descriptionEn));
  }
}
