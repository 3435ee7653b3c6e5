package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The historical keys of the settings (contract 30 §17), with the subjects that their mails have
/// unless administrators say otherwise, and the events of notifications that share each.
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum MailTemplate {
  WELCOME(
      "Bienvenue",
      "Welcome",
      "account.welcome",
      "professional.profile_completed",
      "account.invitation",
      "account.administrator_appointed"),
  EMAIL_VERIFICATION(
      "Confirmez votre adresse courriel",
      "Confirm your e-mail address",
      "account.email_verification",
      "account.signup_repeated"),
  PASSWORD_RESET("Choisissez votre mot de passe", "Choose your password", "account.password_setup"),
  APPOINTMENT_CONFIRMATION(
      "Votre rendez-vous est confirmé",
      "Your appointment is confirmed",
      "appointment.confirmed",
      "appointment.rescheduled"),
  APPOINTMENT_PROFESSIONAL_NOTIFICATION(
      "Nouveau rendez-vous",
      "New appointment",
      "proposal.created",
      "proposal.digest",
      "proposal.taken",
      "professional.schedule_first_reminder",
      "professional.urgent_sla"),
  APPOINTMENT_REMINDER(
      "Rappel de votre rendez-vous", "Reminder of your appointment", "appointment.reminder"),
  APPOINTMENT_REMINDER_72H(
      "Votre rendez-vous dans trois jours",
      "Your appointment in three days",
      "appointment.reminder_72h"),
  APPOINTMENT_REMINDER_48H(
      "Votre rendez-vous dans deux jours",
      "Your appointment in two days",
      "appointment.reminder_48h"),
  APPOINTMENT_CANCELLATION(
      "Votre rendez-vous est annulé",
      "Your appointment is cancelled",
      "appointment.cancelled",
      "appointment.cancelled_by_edit"),
  GUEST_BOOKING_CONFIRMATION(
      "Nous avons bien reçu votre demande", "We have received your request", "booking.received"),
  SERVICE_REQUEST_ONBOARDING(
      "Votre demande de services",
      "Your service request",
      "request.acknowledged",
      "admin.professional_signup",
      "admin.account_action",
      "request.referral_confirmation",
      "admin.new_service_request",
      "admin.moved_to_general",
      "admin.matching_problem",
      "admin.returned_to_queue",
      "client.match_updated",
      "admin.unscheduled_match",
      "admin.urgent_sla_breach",
      "admin.contact_received"),
  GUEST_PAYMENT_CONFIRMATION(
      "Réglez votre rendez-vous", "Pay for your appointment", "payment.guest_invitation"),
  GUEST_PAYMENT_COMPLETE(
      "Votre paiement est reçu", "Your payment is received", "payment.guest_complete"),
  PAYMENT_INVITATION(
      "Réglez votre rendez-vous",
      "Pay for your appointment",
      "payment.invitation",
      "appointment.accepted",
      "payment.session_invoice",
      "payment.invoice_reminder",
      "payment.post_meeting"),
  PAYMENT_FAILED(
      "Votre paiement n’a pas fonctionné", "Your payment did not go through", "payment.failed"),
  PAYMENT_REFUND("Votre remboursement", "Your refund", "payment.refunded"),
  MEETING_LINK(
      "Le lien de votre rencontre", "The link to your session", "appointment.meeting_link"),
  PROFESSIONAL_APPROVAL(
      "Votre candidature est acceptée", "Your application is accepted", "professional.approved"),
  PROFESSIONAL_REJECTION("Votre candidature", "Your application", "professional.rejected"),
  ADMIN_INTERAC_TRUST_REQUEST(
      "Demande de paiement par virement",
      "Request to pay by transfer",
      "admin.interac_trust_request",
      "admin.payment_overdue",
      "admin.no_payment_method"),
  INTERAC_TRANSFER_INSTRUCTIONS(
      "Comment payer par virement Interac",
      "How to pay by Interac transfer",
      "payment.interac_instructions"),
  INTERAC_PAYMENT_REMINDER(
      "Rappel de votre virement Interac",
      "Reminder of your Interac transfer",
      "payment.interac_reminder"),
  PAYMENT_GUARANTEE_DAY1_REMINDER(
      "Ajoutez un mode de paiement", "Add a payment method", "guarantee.day1"),
  PAYMENT_GUARANTEE_DAY2_REMINDER(
      "Il manque votre mode de paiement", "Your payment method is missing", "guarantee.day2"),
  PAYMENT_GUARANTEE_48H_CLIENT(
      "Votre rendez-vous attend un mode de paiement",
      "Your appointment is waiting for a payment method",
      "guarantee.48h_client"),
  PAYMENT_GUARANTEE_48H_PROFESSIONAL(
      "Rendez-vous sans garantie de paiement",
      "Appointment without a payment guarantee",
      "guarantee.48h_professional"),
  FISCAL_RECEIPT("Votre reçu", "Your receipt", "payment.receipt", "payment.credit_note");

  private final Text subject;

  private final List<String> events;

  MailTemplate(String fr, String en, String... events) {
    this.subject = new Text(fr, en);
    this.events = List.of(events);
  }

  /// As the settings spell it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The subject that it has unless administrators say otherwise.
  public Text subject() {
    return subject;
  }

  /// The events that have a switch of their own beside it and inherit it where that was never
  /// touched (contract 40 §3.1). The first is the mail that it was named for, and alone has its
  /// subject.
  public List<String> events() {
    return events;
  }

  /// The one of that key, if there is one.
  public static Optional<MailTemplate> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
