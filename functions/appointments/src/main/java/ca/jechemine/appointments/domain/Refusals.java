package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;

/// Why this domain turns requests down. The codes are public.
public final class Refusals {

  private Refusals() {}

  /// There is no such appointment, or it is not the caller's to know of.
  public static Refusal notFound() {
    return Refusal.notFound(new Text("Rendez-vous introuvable.", "Appointment not found."));
  }

  /// Somebody else's.
  public static Refusal notYours() {
    return Refusal.forbidden(
        "NOT_YOUR_APPOINTMENT",
        new Text("Ce rendez-vous n’est pas le vôtre.", "This appointment is not yours."));
  }

  /// Somebody else's account, whose guardian the caller is not.
  public static Refusal notYourAccount() {
    return Refusal.forbidden(
        "NOT_YOUR_ACCOUNT",
        new Text(
            "Vous ne gérez pas le compte de cette personne.",
            "You do not manage this person’s account."));
  }

  /// Never offered to whoever wants to take or refuse it.
  static Refusal notProposed() {
    return Refusal.forbidden(
        "NOT_PROPOSED",
        new Text(
            "Cette demande ne vous a pas été proposée.", "This request was not proposed to you."));
  }

  /// Somebody else was first.
  public static Refusal alreadyTaken() {
    return Refusal.conflict(
        "ALREADY_TAKEN",
        new Text(
            "Cette demande a déjà été prise en charge.", "This request has already been taken."));
  }

  /// The client asked this professional themself: nothing was decided for them.
  static Refusal chosenByClient() {
    return Refusal.badRequest(
        "CHOSEN_BY_CLIENT",
        new Text(
            "Vous avez choisi vous-même ce professionnel.",
            "You chose this professional yourself."));
  }

  /// How professionals are chosen is explained to the client and to administrators.
  public static Refusal notForProfessionals() {
    return Refusal.forbidden(
        "CLIENT_ONLY",
        new Text(
            "Seule la personne qui a fait la demande peut consulter ce choix.",
            "Only whoever made the request can look into this choice."));
  }

  /// The request is no longer open.
  static Refusal noLongerPending() {
    return Refusal.badRequest(
        "NO_LONGER_PENDING",
        new Text("Cette demande n’est plus en attente.", "This request is no longer pending."));
  }

  /// The request has a date, is over or is called off: it is not in the queue any more.
  public static Refusal notInQueue() {
    return notInQueue(
        new Text("Cette demande n’est plus en attente.", "This request is no longer pending."));
  }

  /// The same, saying what became of it.
  public static Refusal notInQueue(Text now) {
    return Refusal.conflict("NO_LONGER_PENDING", now);
  }

  /// The professional has it already.
  static Refusal sameProfessional() {
    return Refusal.conflict(
        "SAME_PROFESSIONAL",
        new Text(
            "Cette demande est déjà confiée à ce professionnel.",
            "This request is already with this professional."));
  }

  /// Somebody has it: it is taken from them only by giving it to somebody else.
  public static Refusal alreadyAssigned() {
    return alreadyAssigned(
        new Text(
            "Cette demande est déjà confiée à un professionnel.",
            "This request is already with a professional."));
  }

  /// The same, saying who it is.
  public static Refusal alreadyAssigned(Text now) {
    return Refusal.conflict("ALREADY_ASSIGNED", now);
  }

  /// Somebody else decided on it in between; the text says what became of it.
  public static Refusal changedMeanwhile(Text now) {
    return Refusal.conflict("CHANGED_MEANWHILE", now);
  }

  /// The caller said no before.
  static Refusal alreadyRefused() {
    return Refusal.badRequest(
        "ALREADY_REFUSED",
        new Text("Vous avez déjà refusé cette demande.", "You have already refused this request."));
  }

  /// The machine has no such step.
  public static Refusal illegalTransition(AppointmentStatus from, AppointmentStatus to) {
    return Refusal.badRequest(
        "ILLEGAL_TRANSITION",
        new Text(
            "Un rendez-vous « %s » ne peut pas passer à « %s ».".formatted(from.code(), to.code()),
            "An appointment that is “%s” cannot become “%s”.".formatted(from.code(), to.code())));
  }

  /// Told, taken back before, or something else was decided since.
  static Refusal undoWindowOver() {
    return Refusal.conflict(
        "UNDO_WINDOW_OVER",
        new Text(
            "Il n’est plus possible de revenir sur votre réponse.",
            "Your answer can no longer be taken back."));
  }

  /// Only of what has a date.
  static Refusal notScheduled() {
    return Refusal.badRequest(
        "NOT_SCHEDULED",
        new Text("Ce rendez-vous n’est pas planifié.", "This appointment is not scheduled."));
  }

  /// Nothing to put into a calendar yet.
  public static Refusal withoutDate() {
    return Refusal.notFound(
        "NOT_SCHEDULED",
        new Text(
            "Ce rendez-vous n’a pas encore de date.",
            "This appointment does not have a date yet."));
  }

  /// The account is so new that nothing was heard of it yet.
  public static Refusal unheardOf() {
    return Refusal.conflict(
        "ACCOUNT_TOO_NEW",
        new Text(
            "Votre compte vient d’être ouvert. Veuillez réessayer dans un instant.",
            "Your account has just been opened. Please try again in a moment."));
  }

  /// Closed is closed.
  static Refusal alreadyClosed() {
    return Refusal.badRequest(
        "ALREADY_CLOSED",
        new Text("Cette séance est déjà fermée.", "This session is already closed."));
  }

  /// No session begins in the past.
  public static Refusal inThePast() {
    return Refusal.badRequest(
        "IN_THE_PAST",
        new Text(
            "La date et l’heure choisies sont déjà passées.",
            "The chosen date and time are already past."));
  }

  /// A client books once their phone is verified. The frontend compares the code (contract 20
  /// §2.2).
  public static Refusal phoneNotVerified() {
    return Refusal.forbidden(
        "PHONE_NOT_VERIFIED",
        new Text(
            "Veuillez confirmer votre numéro de téléphone avant de faire une demande.",
            "Please verify your phone number before making a request."));
  }

  /// A letter of referral comes with one request.
  public static Refusal letterAlreadyUsed() {
    return Refusal.conflict(
        "LETTER_ALREADY_USED",
        new Text(
            "Cette lettre de référence accompagne déjà une demande. Téléversez-la de nouveau"
                + " pour en faire une autre.",
            "This referral letter already comes with a request. Upload it again to make another"
                + " one."));
  }

  /// There is no such professional, or they cannot be booked.
  public static Refusal noSuchProfessional() {
    return Refusal.notFound(
        new Text("Professionnel introuvable.", "This professional was not found."));
  }

  /// Nobody is known under that id.
  public static Refusal noSuchPerson() {
    return Refusal.notFound(new Text("Utilisateur introuvable.", "User not found."));
  }

  /// There is no such client.
  public static Refusal noSuchClient() {
    return Refusal.notFound(new Text("Client introuvable.", "This client was not found."));
  }

  /// A client with whom the professional never had an appointment.
  public static Refusal notYourClient() {
    return Refusal.forbidden(
        "NOT_YOUR_CLIENT",
        new Text(
            "Cette personne n’est pas de vos clients.", "This person is not a client of yours."));
  }

  /// The client has had no session yet, and none is planned. The code is the contract's (20 §2.30).
  public static Refusal noCurrentProfessional() {
    return Refusal.badRequest(
        "NO_CURRENT_PROFESSIONAL",
        new Text(
            "Vous n’êtes pas encore suivi par un professionnel.",
            "You do not have a professional yet."));
  }

  /// The professional does not work on that day.
  static Refusal dayOff() {
    return Refusal.badRequest(
        "DAY_OFF",
        new Text(
            "Le professionnel ne travaille pas ce jour-là.",
            "The professional does not work on that day."));
  }

  /// The professional works on that day, at other hours.
  static Refusal outsideWorkHours() {
    return Refusal.badRequest(
        "OUTSIDE_WORK_HOURS",
        new Text(
            "L’heure choisie n’est pas dans les heures de travail du professionnel.",
            "The chosen time is outside the professional’s working hours."));
  }

  /// The session has begun, is over or is called off.
  static Refusal nothingToWaitFor() {
    return Refusal.badRequest(
        "NOTHING_TO_WAIT_FOR",
        new Text(
            "Ce rendez-vous n’attend plus de date.",
            "This appointment is not waiting for a date."));
  }

  /// The offer was answered, its term is over, or there never was one.
  static Refusal offerOver() {
    return Refusal.conflict(
        "OFFER_OVER",
        new Text(
            "Cette plage horaire ne vous est plus offerte.",
            "This time is not offered to you any more."));
  }

  /// Whoever waits is the client.
  public static Refusal waitlistIsForClients() {
    return Refusal.forbidden(
        "CLIENT_ONLY",
        new Text(
            "Seule la personne dont c’est le rendez-vous peut s’inscrire à la liste d’attente.",
            "Only whoever’s appointment it is may be on the waitlist."));
  }
}
