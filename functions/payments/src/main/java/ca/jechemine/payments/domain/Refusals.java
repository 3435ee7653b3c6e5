package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// What the rules of payments turn down, and in which words (contract 30 §3, §4).
public final class Refusals {

  private Refusals() {}

  /// There is no such appointment, or it is not theirs to know.
  public static Refusal noAppointment() {
    return Refusal.notFound(
        new Text("Ce rendez-vous n’existe pas.", "This appointment does not exist."));
  }

  /// It is neither theirs nor that of somebody they act for.
  public static Refusal notYourAppointment() {
    return Refusal.forbidden(
        "NOT_YOUR_APPOINTMENT",
        new Text("Ce rendez-vous n’est pas le vôtre.", "This appointment is not yours."));
  }

  /// There is nothing to pay before the session is over.
  public static Refusal notPayableYet() {
    return Refusal.badRequest(
        "NOT_PAYABLE_YET",
        new Text(
            "La séance se paie une fois qu’elle a eu lieu.",
            "A session is paid for once it has taken place."));
  }

  /// A method is saved for what has a date and is not over.
  public static Refusal notScheduled() {
    return Refusal.badRequest(
        "NOT_SCHEDULED",
        new Text(
            "Ce rendez-vous n’a pas de date, ou il est passé.",
            "This appointment has no date, or it is over."));
  }

  /// It was called off.
  public static Refusal cancelled() {
    return Refusal.badRequest(
        "PAYMENT_CANCELLED",
        new Text(
            "Ce rendez-vous est annulé : il n’y a rien à payer.",
            "This appointment is cancelled: there is nothing to pay."));
  }

  /// The money came already.
  public static Refusal alreadyPaid() {
    return Refusal.badRequest(
        "ALREADY_PAID",
        new Text("Ce rendez-vous est déjà payé.", "This appointment has already been paid."));
  }

  /// The bank works on it.
  public static Refusal underWay() {
    return Refusal.conflict(
        "PAYMENT_UNDER_WAY",
        new Text(
            "Ce paiement est déjà en cours de traitement.",
            "This payment is already being processed."));
  }

  /// The money went back.
  public static Refusal refunded() {
    return Refusal.badRequest(
        "ALREADY_REFUNDED",
        new Text("Ce paiement a été remboursé.", "This payment has been refunded."));
  }

  /// Nobody holds the session.
  public static Refusal noProfessional() {
    return Refusal.badRequest(
        "NO_PROFESSIONAL",
        new Text(
            "Aucun professionnel n’est attribué à ce rendez-vous.",
            "No professional is assigned to this appointment."));
  }

  /// It costs nothing, or so little that it cannot be paid by Stripe.
  public static Refusal nothingToPay() {
    return Refusal.badRequest(
        "NOTHING_TO_PAY",
        new Text(
            "Il n’y a rien à payer pour ce rendez-vous.",
            "There is nothing to pay for this appointment."));
  }

  /// The link is not one of ours, or not any more.
  public static Refusal unknownLink() {
    return Refusal.notFound(
        "PAYMENT_LINK_EXPIRED",
        new Text(
            "Ce lien de paiement n’est plus valable.", "This payment link is no longer valid."));
  }

  /// There is no such account.
  public static Refusal noAccount() {
    return Refusal.notFound(new Text("Ce compte n’existe pas.", "This account does not exist."));
  }

  /// There is no such method, or it is not theirs to know.
  public static Refusal noMethod() {
    return Refusal.notFound(
        new Text("Ce mode de paiement n’existe pas.", "This payment method does not exist."));
  }

  /// The method is somebody else's, and stays theirs.
  public static Refusal methodOfAnother() {
    return Refusal.conflict(
        "METHOD_OF_ANOTHER",
        new Text(
            "Ce mode de paiement appartient à un autre compte.",
            "This payment method belongs to another account."));
  }

  /// Its holder has not agreed to be charged by it, or the bank has not.
  public static Refusal setupNotComplete() {
    return Refusal.badRequest(
        "SETUP_NOT_COMPLETE",
        new Text(
            "L’enregistrement de ce mode de paiement n’est pas terminé.",
            "Saving this payment method is not complete."));
  }

  /// The set-up saves a method for something else, or for somebody else.
  public static Refusal notThisSetup() {
    return Refusal.badRequest(
        "SETUP_NOT_FOR_APPOINTMENT",
        new Text(
            "Ce mode de paiement n’a pas été enregistré pour ce rendez-vous.",
            "This payment method was not saved for this appointment."));
  }

  /// It is not issued, or not to be shown now.
  public static Refusal noReceiptYet() {
    return Refusal.badRequest(
        "RECEIPT_NOT_AVAILABLE",
        new Text("Ce reçu n’est pas disponible.", "This receipt is not available."));
  }

  /// The receipt has no such credit note, or it is not for them.
  public static Refusal noCreditNote() {
    return Refusal.notFound(
        new Text("Cette note de crédit n’existe pas.", "This credit note does not exist."));
  }

  /// Stripe does not answer; nothing is known to have been paid.
  public static Refusal stripeUnavailable() {
    return Refusal.badGateway(
        "PAYMENTS_UNAVAILABLE",
        new Text(
            "Le service de paiement ne répond pas. Veuillez réessayer dans un moment.",
            "The payment service is not responding. Please try again in a moment."));
  }

  /// The link opens another appointment, or none any more.
  public static Refusal notThisLink() {
    return Refusal.forbidden(
        "PAYMENT_LINK_EXPIRED",
        new Text(
            "Ce lien de paiement n’est plus valable.", "This payment link is no longer valid."));
  }

  /// A method that is kept vouches for them.
  public static Refusal methodOnFile() {
    return Refusal.badRequest(
        "METHOD_ON_FILE",
        new Text(
            "Un mode de paiement est déjà enregistré.", "A payment method is already on file."));
  }

  /// An administrator vouches for their transfers.
  public static Refusal alreadyTrusted() {
    return Refusal.badRequest(
        "ALREADY_TRUSTED",
        new Text(
            "Le paiement par virement est déjà autorisé.",
            "Payment by transfer has already been approved."));
  }

  /// Nobody said where transfers are sent.
  public static Refusal transfersUnavailable() {
    return Refusal.conflict(
        "TRANSFERS_UNAVAILABLE",
        new Text(
            "Le paiement par virement n’est pas offert pour le moment.",
            "Payment by transfer is not available at the moment."));
  }

  /// They do not ask for being trusted.
  public static Refusal notRequested() {
    return Refusal.badRequest(
        "NOT_REQUESTED",
        new Text(
            "Cette personne n’a pas de demande en attente.",
            "This person has no pending request."));
  }

  /// Only clients and guests pay.
  public static Refusal notAPayer() {
    return Refusal.badRequest(
        "NOT_A_CLIENT",
        new Text("Ce compte n’est pas celui d’un client.", "This account is not a client's."));
  }

  /// Instructions for transfers are for what is paid by transfer.
  public static Refusal notByTransfer() {
    return Refusal.badRequest(
        "NOT_BY_TRANSFER",
        new Text(
            "Ce rendez-vous ne se paie pas par virement.",
            "This appointment is not paid by transfer."));
  }

  /// There is nowhere to write to.
  public static Refusal noAddress() {
    return Refusal.badRequest(
        "NO_EMAIL",
        new Text("Ce client n’a pas d’adresse courriel.", "This client has no email address."));
  }

  /// The account is closed, or not in use yet.
  public static Refusal notActive() {
    return Refusal.badRequest(
        "NOT_ACTIVE", new Text("Ce compte n’est pas actif.", "This account is not active."));
  }

  /// Nothing is to come that would have to be vouched for.
  public static Refusal nothingScheduled() {
    return Refusal.badRequest(
        "NOTHING_SCHEDULED",
        new Text(
            "Cette personne n’a aucun rendez-vous à venir.",
            "This person has no upcoming appointment."));
  }

  /// Something vouches for all that is to come.
  public static Refusal guaranteed() {
    return Refusal.badRequest(
        "ALREADY_GUARANTEED",
        new Text(
            "Le paiement des rendez-vous à venir est déjà garanti.",
            "Payment of the upcoming appointments is already guaranteed."));
  }

  /// There is no such account of somebody who pays.
  public static Refusal noClient() {
    return Refusal.notFound(
        "CLIENT_NOT_FOUND",
        new Text("Cette personne n’existe pas.", "This person does not exist."));
  }

  /// There is no such account of a professional.
  public static Refusal noSuchProfessional() {
    return Refusal.notFound(
        "PROFESSIONAL_NOT_FOUND",
        new Text("Ce professionnel n’existe pas.", "This professional does not exist."));
  }

  /// Its receipt stands as it was issued.
  public static Refusal receiptIssued() {
    return Refusal.conflict(
        "RECEIPT_ISSUED",
        new Text(
            "Le reçu de ce rendez-vous a déjà été émis.",
            "The receipt for this appointment has already been issued."));
  }

  /// It has no date, was called off, or nobody came.
  public static Refusal notHeld() {
    return Refusal.badRequest(
        "NOT_HELD",
        new Text(
            "Ce rendez-vous n’est pas une séance qui a eu lieu.",
            "This appointment is not a session that took place."));
  }
}
