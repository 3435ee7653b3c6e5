package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The mails that have a switch of their own in the settings (contract 30 §17), with the subjects
/// that they have unless administrators say otherwise.
@SuppressWarnings("ImmutableEnumChecker") // Texts are two strings.
public enum MailTemplate {
  WELCOME("Bienvenue", "Welcome"),
  EMAIL_VERIFICATION("Confirmez votre adresse courriel", "Confirm your e-mail address"),
  PASSWORD_RESET("Choisissez votre mot de passe", "Choose your password"),
  APPOINTMENT_CONFIRMATION("Votre rendez-vous est confirmé", "Your appointment is confirmed"),
  APPOINTMENT_PROFESSIONAL_NOTIFICATION("Nouveau rendez-vous", "New appointment"),
  APPOINTMENT_REMINDER("Rappel de votre rendez-vous", "Reminder of your appointment"),
  APPOINTMENT_REMINDER_72H("Votre rendez-vous dans trois jours", "Your appointment in three days"),
  APPOINTMENT_REMINDER_48H("Votre rendez-vous dans deux jours", "Your appointment in two days"),
  APPOINTMENT_CANCELLATION("Votre rendez-vous est annulé", "Your appointment is cancelled"),
  GUEST_BOOKING_CONFIRMATION("Nous avons bien reçu votre demande", "We have received your request"),
  SERVICE_REQUEST_ONBOARDING("Votre demande de services", "Your service request"),
  GUEST_PAYMENT_CONFIRMATION("Réglez votre rendez-vous", "Pay for your appointment"),
  GUEST_PAYMENT_COMPLETE("Votre paiement est reçu", "Your payment is received"),
  PAYMENT_INVITATION("Réglez votre rendez-vous", "Pay for your appointment"),
  PAYMENT_FAILED("Votre paiement n’a pas fonctionné", "Your payment did not go through"),
  PAYMENT_REFUND("Votre remboursement", "Your refund"),
  MEETING_LINK("Le lien de votre rencontre", "The link to your session"),
  PROFESSIONAL_APPROVAL("Votre candidature est acceptée", "Your application is accepted"),
  PROFESSIONAL_REJECTION("Votre candidature", "Your application"),
  ADMIN_INTERAC_TRUST_REQUEST("Demande de paiement par virement", "Request to pay by transfer"),
  INTERAC_TRANSFER_INSTRUCTIONS(
      "Comment payer par virement Interac", "How to pay by Interac transfer"),
  INTERAC_PAYMENT_REMINDER("Rappel de votre virement Interac", "Reminder of your Interac transfer"),
  PAYMENT_GUARANTEE_DAY1_REMINDER("Ajoutez un mode de paiement", "Add a payment method"),
  PAYMENT_GUARANTEE_DAY2_REMINDER(
      "Il manque votre mode de paiement", "Your payment method is missing"),
  PAYMENT_GUARANTEE_48H_CLIENT(
      "Votre rendez-vous attend un mode de paiement",
      "Your appointment is waiting for a payment method"),
  PAYMENT_GUARANTEE_48H_PROFESSIONAL(
      "Rendez-vous sans garantie de paiement", "Appointment without a payment guarantee"),
  FISCAL_RECEIPT("Votre reçu", "Your receipt");

  private final Text subject;

  MailTemplate(String fr, String en) {
    this.subject = new Text(fr, en);
  }

  /// As the settings spell it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The subject that it has unless administrators say otherwise.
  public Text subject() {
    return subject;
  }

  /// The one of that key, if there is one.
  public static Optional<MailTemplate> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
